/** An order changed (ss.44-47): varied or discharged on application or of the court's own motion, or on appeal. */
package uk.dapo.variation;
