package uk.dapo.clock;

import java.time.LocalDate;
import java.util.BitSet;

/**
 * The same law said another way, to compare with: every minute of real time from 2020 to 2037 is marked as counting or not, and a
 * period is found by stepping from minute to minute. Shares no code, no holiday data and no time-zone rules with what it checks.
 */
final class MinuteByMinute {

    static final long FIRST = minute(LocalDate.of(2020, 1, 1));
    static final long LAST = minute(LocalDate.of(2036, 1, 1));

    private static final int DAY = 24 * 60;
    private static final long ORIGIN = minute(LocalDate.of(2019, 12, 1));
    private static final long END = minute(LocalDate.of(2037, 2, 1));

    /** Easter Sunday, 2020 to 2037, as month and day. */
    private static final int[] EASTER = {412, 404, 417, 409, 331, 420, 405, 328, 416, 401, 421, 413, 328, 417, 409, 325, 413, 405};

    private static final BitSet COUNTABLE = new BitSet();
    private static final BitSet MIDNIGHT = new BitSet();
    private static final BitSet WORKING = new BitSet();

    static {
        long last = -1;
        boolean countable = false;
        boolean working = false;
        for (long utc = ORIGIN; utc < END; utc++) {
            long day = Math.floorDiv(local(utc), DAY);
            if (day != last) {
                LocalDate date = LocalDate.ofEpochDay(day);
                countable = !disregarded(date, weekday(day));
                working = countable && weekday(day) != 6;
                if (last != -1) {
                    MIDNIGHT.set(index(utc));
                }
                last = day;
            }
            COUNTABLE.set(index(utc), countable);
            WORKING.set(index(utc), working);
        }
    }

    private MinuteByMinute() {
    }

    /** The end of the last of so many countable minutes, in minutes since 1970, UTC. */
    static long afterCountableMinutes(long from, int minutes) {
        long at = from;
        for (int counted = 0; counted < minutes; at++) {
            if (COUNTABLE.get(index(at))) {
                counted++;
            }
        }
        return at;
    }

    /** The so-manieth London midnight after this minute. */
    static long midnightsAfter(long from, int midnights) {
        int at = index(from);
        for (int seen = 0; seen < midnights; seen++) {
            // the set itself steps on to the next marked minute
            at = MIDNIGHT.nextSetBit(at + 1);
        }
        return at + ORIGIN;
    }

    /** The midnight that ends the so-manieth working day that begins after this minute. */
    static long endOfWorkingDay(long from, int days) {
        long at = from;
        for (int begun = 0; begun < days; ) {
            at++;
            if (MIDNIGHT.get(index(at)) && WORKING.get(index(at))) {
                begun++;
            }
        }
        return midnightsAfter(at, 1);
    }

    /** The next minute at which London clocks show this time on a working day. */
    static long nextWorking(long from, int hour, int minute) {
        long at = from + 1;
        while (!WORKING.get(index(at)) || Math.floorMod(local(at), DAY) != hour * 60 + minute) {
            at++;
        }
        return at;
    }

    /** The last minute before this one at which London clocks showed this time on a working day. */
    static long lastWorking(long before, int hour, int minute) {
        long at = before - 1;
        while (!WORKING.get(index(at)) || Math.floorMod(local(at), DAY) != hour * 60 + minute) {
            at--;
        }
        return at;
    }

    /** The midnight a year after the one that begins this minute's day: day by day, until the calendar shows that day or a later one of next year. */
    static long yearBeginningWith(long from) {
        LocalDate first = LocalDate.ofEpochDay(Math.floorDiv(local(from), DAY));
        long at = from;
        int shown;
        do {
            at = midnightsAfter(at, 1);
            LocalDate day = LocalDate.ofEpochDay(Math.floorDiv(local(at), DAY));
            shown = day.getYear() * 10000 + day.getMonthValue() * 100 + day.getDayOfMonth();
        } while (shown < (first.getYear() + 1) * 10000 + first.getMonthValue() * 100 + first.getDayOfMonth());
        return at;
    }

    static boolean disregarded(LocalDate date) {
        return disregarded(date, weekday(date.toEpochDay()));
    }

    /** Weekday: 1 is Monday, 6 Saturday, 7 Sunday. */
    private static boolean disregarded(LocalDate date, int weekday) {
        int year = date.getYear();
        int month = date.getMonthValue();
        int day = date.getDayOfMonth();
        boolean monday = weekday == 1;
        boolean weekend = weekday > 5;
        int easterDay = year < 2020 ? 0 : EASTER[year - 2020];
        long easter = year < 2020 ? 0 : LocalDate.of(year, easterDay / 100, easterDay % 100).toEpochDay();
        return switch (year * 10000 + month * 100 + day) {
            case 20200508, 20220602, 20220603, 20220919, 20230508 -> true;
            case 20200504, 20220530 -> false;
            default -> weekday == 7
                    || month == 12 && day == 25
                    || date.toEpochDay() == easter - 2 || date.toEpochDay() == easter + 1
                    || month == 1 && (day == 1 && !weekend || monday && day <= 3)
                    || month == 5 && monday && (day <= 7 || day >= 25)
                    || month == 8 && monday && day >= 25
                    || month == 12 && (day == 26 && !weekend || (day == 27 || day == 28) && weekday <= 2);
        };
    }

    /** Minutes of London's wall clock: an hour ahead from the last Sunday of March, 01:00 UTC, to the last of October, 01:00 UTC. */
    private static long local(long utc) {
        LocalDate date = LocalDate.ofEpochDay(Math.floorDiv(utc, DAY));
        int month = date.getMonthValue();
        int hour = (int) Math.floorMod(utc, DAY) / 60;
        boolean summer = month > 3 && month < 10;
        if (month == 3 || month == 10) {
            int lastSunday = 31 - weekday(LocalDate.of(date.getYear(), month, 31).toEpochDay()) % 7;
            boolean changed = date.getDayOfMonth() > lastSunday || date.getDayOfMonth() == lastSunday && hour >= 1;
            summer = changed == (month == 3);
        }
        return summer ? utc + 60 : utc;
    }

    /** 1 January 1970 was a Thursday. */
    private static int weekday(long epochDay) {
        return (int) Math.floorMod(epochDay + 3, 7) + 1;
    }

    private static int index(long utc) {
        return Math.toIntExact(utc - ORIGIN);
    }

    private static long minute(LocalDate date) {
        return date.toEpochDay() * DAY;
    }
}
