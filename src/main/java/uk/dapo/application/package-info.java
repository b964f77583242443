/** The police application for an order, by complaint to a magistrates' court (s.28): opened, drafted, filed, determined. */
package uk.dapo.application;
