/**
 * The PostgreSQL the system runs on: an embedded one kept in the data directory, or an external one
 * when {@code spring.datasource.url} is set. Both are checked before anything uses them.
 */
package uk.dapo.database;
