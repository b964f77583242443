package uk.dapo.victim;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Set;
import uk.dapo.clock.LondonTime;

/**
 * When a message may arrive: on these days, from one hour until another. Hours that end before they begin run past
 * midnight; hours that begin and end alike are the whole day.
 */
record SafeHours(Set<DayOfWeek> days, LocalTime from, LocalTime until) {

    /** A message takes a while: none leaves when the safe hours are almost over. */
    private static final Duration ON_THE_WAY = Duration.ofMinutes(10);

    /** The first moment from the given one at which a message may leave; the given one itself when it is safe. */
    ZonedDateTime next(ZonedDateTime earliest) {
        ZonedDateTime now = earliest.withZoneSameInstant(LondonTime.ZONE);
        LocalDate day = now.toLocalDate().minusDays(1);
        while (true) {
            ZonedDateTime begin = day.atTime(from).atZone(LondonTime.ZONE);
            ZonedDateTime end = (until.isAfter(from) ? day : day.plusDays(1)).atTime(until).atZone(LondonTime.ZONE).minus(ON_THE_WAY);
            if (days.contains(day.getDayOfWeek()) && end.isAfter(now)) {
                return begin.isAfter(now) ? begin : now;
            }
            day = day.plusDays(1);
        }
    }

    boolean safeAt(ZonedDateTime at) {
        return next(at).isEqual(at);
    }
}
