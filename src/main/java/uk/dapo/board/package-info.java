/** What Tasklist and Cockpit show beyond the engine's own: the managers' board, the scheme's figures, cases and their papers. */
package uk.dapo.board;
