/** Breach of a notice (s.26) or of an order (ss.39-40, 43): reported, graded, answered, brought to court, never punished twice. */
package uk.dapo.breach;
