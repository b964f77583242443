package uk.dapo.clock;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * When a statutory period is used up, and why.
 *
 * @param clock           which period
 * @param from            what set it running, Europe/London
 * @param due             the earliest instant at which the period is used up, Europe/London; the end of a day is 00:00 of the next
 * @param inclusive       true if an act at the very instant {@code due} is still in time, false if it must come before
 * @param disregarded     the days up to {@code due} that did not count, in order
 * @param explanation     a plain sentence that can be read out in court
 * @param section         the provision that fixes the period
 * @param calendarVersion the bank-holiday data it was worked out with
 * @param warnings        what to check before relying on it, one sentence each; often empty
 */
public record Deadline(ClockKind clock, ZonedDateTime from, ZonedDateTime due, boolean inclusive,
                       List<DisregardedDay> disregarded, String explanation, String section,
                       String calendarVersion, List<String> warnings) {

    public Deadline {
        disregarded = List.copyOf(disregarded);
        warnings = List.copyOf(warnings);
    }

    /** @return whether an act at this instant is in time: not later than {@code due} if inclusive, before it if not */
    public boolean metAt(Instant act) {
        return inclusive ? !act.isAfter(due.toInstant()) : act.isBefore(due.toInstant());
    }

    /** @return whether it is too late at this instant; at {@code due} itself an inclusive limit has not yet passed */
    public boolean passedAt(Instant now) {
        return !metAt(now);
    }

    /** @return the limit in words: "Tuesday 16 June 2026, 10:00 at the latest", or "before ..." if not inclusive */
    public String limit() {
        return limit(due, inclusive);
    }

    static String limit(ZonedDateTime due, boolean inclusive) {
        String said = LondonTime.say(due);
        if (!inclusive) {
            return "before " + said;
        }
        return said + (said.endsWith("day") ? ", at the latest" : " at the latest");
    }
}
