package uk.dapo.clock;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * When a court sits.
 *
 * @param days   days of the week; never a disregarded day
 * @param starts when sittings start on such a day, London time
 */
public record SittingTimes(Set<DayOfWeek> days, List<LocalTime> starts) {

    /** Monday to Friday, from 10:00. */
    public static final SittingTimes USUAL =
            new SittingTimes(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), List.of(LocalTime.of(10, 0)));

    public SittingTimes {
        days = Set.copyOf(days);
        starts = starts.stream().sorted().toList();
    }
}
