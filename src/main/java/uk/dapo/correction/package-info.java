/** A fact recorded wrongly is corrected, with a reason and a second person; the old value stays, and what hangs on it moves. */
package uk.dapo.correction;
