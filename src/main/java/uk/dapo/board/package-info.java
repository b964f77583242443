/** What Tasklist and Cockpit show beyond the engine's own: now the papers of a case. */
package uk.dapo.board;
