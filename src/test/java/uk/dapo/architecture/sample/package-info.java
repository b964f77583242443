/** A small house in which every rule of the architecture is broken once, so that tests see the rules notice. */
package uk.dapo.architecture.sample;
