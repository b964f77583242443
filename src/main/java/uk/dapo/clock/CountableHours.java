package uk.dapo.clock;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Hours that stand still from 00:00 to 24:00 of a disregarded day: DAA 2021 ss.26(4), 29(3). Counted on the wall clock: London's
 * clocks change on Sundays only, which are disregarded, so the limit shows the same time of day whatever the elapsed hours.
 */
record CountableHours(int hours) implements Period {

    @Override
    public Count count(LocalDateTime from, HolidayCalendar calendar) {
        List<DisregardedDay> leftOut = new ArrayList<>();
        LocalDateTime at = from;
        Duration left = Duration.ofHours(hours);
        while (true) {
            LocalDate day = at.toLocalDate();
            LocalDateTime midnight = day.plusDays(1).atStartOfDay();
            String why = calendar.whyDisregarded(day).orElse(null);
            if (why != null) {
                leftOut.add(new DisregardedDay(day, why));
            } else {
                Duration today = Duration.between(at, midnight);
                // a period that ends with the day ends at its 24:00, not at the next countable moment
                if (left.compareTo(today) <= 0) {
                    return new Count(at.plus(left), leftOut);
                }
                left = left.minus(today);
            }
            at = midnight;
        }
    }

    @Override
    public String words(ZonedDateTime from, List<DisregardedDay> leftOut) {
        String words = hours + " hours from " + LondonTime.sayStart(from);
        if (leftOut.isEmpty()) {
            return words;
        }
        int year = from.getYear();
        words += "; " + list(leftOut, year) + (leftOut.size() == 1 ? " is" : " are") + " disregarded";
        if (!leftOut.get(0).date().equals(from.toLocalDate())) {
            return words;
        }
        List<LocalDate> days = leftOut.stream().map(DisregardedDay::date).toList();
        LocalDate first = from.toLocalDate();
        while (days.contains(first)) {
            first = first.plusDays(1);
        }
        return words + " and time starts with " + LondonTime.day(first, year);
    }

    /** "Friday 3 April (Good Friday), Sunday 5 April and Monday 6 April (Easter Monday, bank holiday)" */
    static String list(List<DisregardedDay> days, int yearSaid) {
        String said = days.stream().map(day -> LondonTime.day(day.date(), yearSaid)
                + (day.why().equals("Sunday") ? "" : " (" + day.why() + ")")).collect(Collectors.joining(", "));
        int last = days.size() == 1 ? -1 : said.lastIndexOf(", " + LondonTime.day(days.get(days.size() - 1).date(), yearSaid));
        return last < 0 ? said : said.substring(0, last) + " and " + said.substring(last + 2);
    }
}
