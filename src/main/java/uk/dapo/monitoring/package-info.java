/** The order watched while it lives; now the notification duty (ss.41-43). */
package uk.dapo.monitoring;
