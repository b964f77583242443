/**
 * The people at work: officers with rank, area and duty; the groups and grants of each role; sign-in to the web
 * applications and to the HTTP interfaces; what the system says when it starts or refuses to.
 */
package uk.dapo.access;
