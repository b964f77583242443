package uk.dapo.clock;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * Days of which every one counts. Used up at the end of the last.
 *
 * @param days      how many
 * @param said      how many, in the words of the provision: "3 weeks"
 * @param beginning true if the day of the event is day 1 ("beginning with"), false if the day after it is
 */
record CalendarDays(int days, String said, boolean beginning) implements Period {

    static CalendarDays beginningWith(int days) {
        return new CalendarDays(days, days + " days", true);
    }

    static CalendarDays after(int days) {
        return new CalendarDays(days, days + (days == 1 ? " day" : " days"), false);
    }

    static CalendarDays weeksAfter(int weeks) {
        return new CalendarDays(7 * weeks, weeks + " weeks", false);
    }

    @Override
    public Count count(LocalDateTime from, HolidayCalendar calendar) {
        LocalDate dayOne = beginning ? from.toLocalDate() : from.toLocalDate().plusDays(1);
        return new Count(dayOne.plusDays(days).atStartOfDay(), List.of());
    }

    @Override
    public String words(ZonedDateTime from, List<DisregardedDay> leftOut) {
        LocalDate day = from.toLocalDate();
        return beginning
                ? said + " beginning with " + LondonTime.day(day) + ", every day counted"
                : said + " after " + LondonTime.day(day) + ", the day after being day 1 and every day counted";
    }

    @Override
    public boolean asksCalendar() {
        return false;
    }
}
