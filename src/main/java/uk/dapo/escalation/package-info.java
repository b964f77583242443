/** The one ladder every clock climbs: reminders before a limit, answers asked of a higher rank after it. */
package uk.dapo.escalation;
