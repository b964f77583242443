/**
 * What stands between the engine and everything else: the doors forms go through, the one way to start and correlate
 * instances, the beans a model may name, and the one clock. Code that an engine upgrade would break stays here.
 */
package uk.dapo.engine;
