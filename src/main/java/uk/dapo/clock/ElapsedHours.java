package uk.dapo.clock;

import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;

/** Hours as they pass, day and night, every day; on the nights the clocks change too. */
record ElapsedHours(int hours) implements Period {

    @Override
    public Count count(LocalDateTime from, HolidayCalendar calendar) {
        return new Count(from.plusHours(hours), List.of());
    }

    @Override
    public ZonedDateTime end(ZonedDateTime from, Count count) {
        return from.plusHours(hours);
    }

    @Override
    public String words(ZonedDateTime from, List<DisregardedDay> leftOut) {
        return hours + (hours == 1 ? " hour" : " hours") + " from " + LondonTime.sayStart(from) + ", every hour counted";
    }

    @Override
    public boolean asksCalendar() {
        return false;
    }
}
