/**
 * The protected person: told of every milestone within the Victims' Code clock, by the way and at the hours they said
 * are safe, and never so that a glance by someone else gives anything away.
 */
package uk.dapo.victim;
