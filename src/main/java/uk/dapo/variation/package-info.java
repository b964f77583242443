/** How an order changes before its term is over; now its discharge by a court (s.44). */
package uk.dapo.variation;
