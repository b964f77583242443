package uk.dapo.clock;

import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;

/** A way of counting, in London civil time; one for each of the calendars that the law uses. */
interface Period {

    /** Counts from this local time; the days left out are those passed over before the period was used up. */
    Count count(LocalDateTime from, HolidayCalendar calendar);

    /** The sentence that explains the count, up to its result. */
    String words(ZonedDateTime from, List<DisregardedDay> leftOut);

    /** When the period is used up, counted from this time. */
    default ZonedDateTime end(ZonedDateTime from, Count count) {
        return count.due().atZone(LondonTime.ZONE);
    }

    /** Whether a bank holiday can move the result. */
    default boolean asksCalendar() {
        return true;
    }

    /**
     * @param due     the earliest local time at which the period is used up
     * @param leftOut days that did not count, in order
     */
    record Count(LocalDateTime due, List<DisregardedDay> leftOut) {
    }
}
