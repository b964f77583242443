/** The people of the replay: they start cases and do the tasks that come up, through the forms. */
package uk.dapo.replay.process;
