package uk.dapo.register;

import java.time.Instant;

/**
 * A statutory clock on the register.
 *
 * @param due      the earliest instant at which the period is used up
 * @param cautions what to check before relying on it, in sentences, or null
 */
public record RunningClock(long id, String caseReference, String instrumentReference, String kind, Instant from, Instant due,
                           boolean inclusive, String explanation, String section, Instant metAt, Instant missedAt, Instant closedAt,
                           String cautions) {

    /** Whether something done at an instant is within the limit: at the very limit it is, if the limit is inclusive. */
    public boolean allows(Instant at) {
        return inclusive ? !at.isAfter(due) : at.isBefore(due);
    }
}
