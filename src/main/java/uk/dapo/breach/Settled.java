package uk.dapo.breach;

import java.util.List;

/**
 * What was settled about a report before it became a breach: the clauses and the version they are of, why a person must look at it
 * first (or null), and what is known of the respondent's awareness.
 */
public record Settled(Integer version, List<Integer> clauses, String toReview, String awareness) {
}
