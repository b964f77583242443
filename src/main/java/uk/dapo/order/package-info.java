/** The order as made (ss.27, 38): its clauses and term, service, registration, expiry. */
package uk.dapo.order;
