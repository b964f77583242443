package uk.dapo.architecture.sample.reports;

/** A module that is neither a phase nor one that serves them. */
class Counts {
}
