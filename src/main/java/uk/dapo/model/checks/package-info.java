/**
 * Rules for what process designers draw: models, decision tables and forms, and what they name in the code. Each rule is a
 * {@link uk.dapo.model.checks.Check} that reports findings in plain words; {@link uk.dapo.model.checks.Checks} lists them.
 */
package uk.dapo.model.checks;
