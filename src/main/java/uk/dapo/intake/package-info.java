/** Takes in a report for any route: who it is about, what happened, where they live. */
package uk.dapo.intake;
