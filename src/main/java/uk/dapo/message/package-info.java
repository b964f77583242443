/** Messages out of the system: alerts to staff on duty, and what people outside are told. */
package uk.dapo.message;
