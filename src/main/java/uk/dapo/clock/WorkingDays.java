package uk.dapo.clock;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * Working days, counted from the day after the event: Monday to Friday less Christmas Day, Good Friday and bank holidays.
 * Used up at the end of the last.
 *
 * @param days how many
 * @param said what the provision calls them: "working day", "business day"
 */
record WorkingDays(int days, String said) implements Period {

    @Override
    public Count count(LocalDateTime from, HolidayCalendar calendar) {
        List<DisregardedDay> leftOut = new ArrayList<>();
        LocalDate day = from.toLocalDate();
        for (int left = days; left > 0; ) {
            LocalDate next = day.plusDays(1);
            calendar.whyNoWorkingDay(next).ifPresent(why -> leftOut.add(new DisregardedDay(next, why)));
            if (calendar.workingDay(next)) {
                left--;
            }
            day = next;
        }
        return new Count(day.plusDays(1).atStartOfDay(), leftOut);
    }

    @Override
    public String words(ZonedDateTime from, List<DisregardedDay> leftOut) {
        return days + " " + said + (days == 1 ? "" : "s") + " after " + LondonTime.day(from.toLocalDate())
                + ", counted from the day after it; " + notCounted(from, leftOut);
    }

    /** Weekends go without saying; other days are named. */
    static String notCounted(ZonedDateTime from, List<DisregardedDay> leftOut) {
        List<DisregardedDay> named = leftOut.stream()
                .filter(day -> !day.why().equals("Saturday") && !day.why().equals("Sunday")).toList();
        return "Saturdays, Sundays and bank holidays are not counted"
                + (named.isEmpty() ? "" : ", here " + CountableHours.list(named, from.getYear()));
    }
}
