/**
 * For process designers: what a change to a model, a decision or a form does, in plain words, before it meets a case. The rules
 * themselves are in {@link uk.dapo.model.checks}, what running cases have to do with it in {@code process}.
 */
package uk.dapo.model;
