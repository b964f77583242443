package uk.dapo.clock;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

/** Until a time of day on the next working day at which that time is still to come. */
record NextWorkingMorning(LocalTime time) implements Period {

    @Override
    public Count count(LocalDateTime from, HolidayCalendar calendar) {
        List<DisregardedDay> leftOut = new ArrayList<>();
        LocalDate day = from.toLocalTime().isBefore(time) ? from.toLocalDate() : from.toLocalDate().plusDays(1);
        while (!calendar.workingDay(day)) {
            leftOut.add(new DisregardedDay(day, calendar.whyNoWorkingDay(day).orElseThrow()));
            day = day.plusDays(1);
        }
        return new Count(day.atTime(time), leftOut);
    }

    @Override
    public String words(ZonedDateTime from, List<DisregardedDay> leftOut) {
        return "The next working day at " + time + " after " + LondonTime.sayStart(from) + "; "
                + WorkingDays.notCounted(from, leftOut);
    }
}
