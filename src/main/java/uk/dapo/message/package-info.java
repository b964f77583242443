/** Messages out of the system: now alerts to staff on duty. */
package uk.dapo.message;
