package uk.dapo.order;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;
import uk.dapo.clock.LondonTime;
import uk.dapo.register.Clause;

/** When a clause ends: with the order, or before it on a last day of its own (s.38(4)) or after its months (s.38(5)). */
final class ClauseEnd {

    private ClauseEnd() {
    }

    /** @param orderEnd may be null; so may be the answer, while nothing ends the clause */
    static Instant of(Clause clause, Instant madeAt, Instant orderEnd) {
        Instant ownLastDay = clause.parameters().get("until") instanceof String day ? after(LocalDate.parse(day)) : null;
        // the day it is made counts: twelve months from 10 June end with 9 June
        Instant months = clause.parameters().get("months") instanceof Number number
                ? after(LondonTime.atLondon(madeAt).toLocalDate().plusMonths(number.longValue()).minusDays(1)) : null;
        return Stream.of(ownLastDay, months, clause.until(), orderEnd).filter(Objects::nonNull).min(Comparator.naturalOrder()).orElse(null);
    }

    /** The end of a last day, which counts in full. */
    static Instant after(LocalDate lastDay) {
        return lastDay.plusDays(1).atStartOfDay(LondonTime.ZONE).toInstant();
    }
}
