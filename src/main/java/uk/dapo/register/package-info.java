/**
 * The case register: people, places, cases, instruments, clauses, submissions, clocks and events, in PostgreSQL,
 * written in the engine's own transaction. It serves the phases and knows none of them.
 */
package uk.dapo.register;
