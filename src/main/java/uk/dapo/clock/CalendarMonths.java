package uk.dapo.clock;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;

/** Months beginning with the day of the event: used up when the day before the corresponding day ends. */
record CalendarMonths(int months) implements Period {

    @Override
    public Count count(LocalDateTime from, HolidayCalendar calendar) {
        LocalDate first = from.toLocalDate();
        LocalDate corresponding = first.plusMonths(months);
        // no corresponding day (29 February): the month it would stand in is used up whole
        boolean none = corresponding.getDayOfMonth() < first.getDayOfMonth();
        return new Count((none ? corresponding.plusDays(1) : corresponding).atStartOfDay(), List.of());
    }

    @Override
    public String words(ZonedDateTime from, List<DisregardedDay> leftOut) {
        return months + " months beginning with " + LondonTime.day(from.toLocalDate());
    }

    @Override
    public boolean asksCalendar() {
        return false;
    }
}
