/** Printing the papers of a case, beside it: see {@code bpmn/papers.bpmn}. */
package uk.dapo.papers;
