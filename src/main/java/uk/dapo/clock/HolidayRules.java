package uk.dapo.clock;

import static java.time.temporal.TemporalAdjusters.lastInMonth;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.Year;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Good Fridays and bank holidays by rule, from the library, with the names and sources of ours. The library puts Christmas Day
 * and Boxing Day on their substitute days alone when they fall on a weekend; the calendar therefore names 25 December itself.
 */
class HolidayRules {

    static final int FIRST_YEAR = LondonTime.FIRST_YEAR;
    /** A year further than any time that {@link LondonTime} reads: a period may run out of its year. */
    static final int LAST_YEAR = LondonTime.LAST_YEAR + 1;

    static final MonthDay CHRISTMAS_DAY = MonthDay.of(12, 25);
    static final MonthDay BOXING_DAY = MonthDay.of(12, 26);

    private static final String SCHEDULE = "Banking and Financial Dealings Act 1971, Sch. 1";
    private static final String PROCLAMATION = "Royal proclamation under the Banking and Financial Dealings Act 1971, s.1";

    /** Our own names: the library's depend on the language of the machine. */
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("NEW_YEAR", "New Year's Day"),
            Map.entry("christian.EASTER_MONDAY", "Easter Monday"),
            Map.entry("EARLY_MAY_BANK_HOLIDAY", "Early May bank holiday"),
            Map.entry("SPRING_BANK_HOLIDAY", "Spring bank holiday"),
            Map.entry("SUMMER_BANK_HOLIDAY", "Summer bank holiday"),
            Map.entry("CHRISTMAS", "Christmas Day"),
            Map.entry("BOXING_DAY", "Boxing Day"),
            Map.entry("ROYAL_WEDDING", "Bank holiday for the Royal Wedding"),
            Map.entry("QUEENS_DIAMOND_JUBILEE", "Bank holiday for the Queen's Diamond Jubilee"),
            Map.entry("QUEENS_PLATINUM_JUBILEE", "Bank holiday for the Queen's Platinum Jubilee"),
            Map.entry("QUEENS_STATE_FUNERAL", "Bank holiday for the State Funeral of Queen Elizabeth II"),
            Map.entry("KINGS_CORONATION", "Bank holiday for the Coronation of King Charles III"));

    /** What the library does not know. */
    static final List<CalendarChange> CORRECTIONS = List.of(
            new CalendarChange(LocalDate.of(2002, 5, 27), false, "Spring bank holiday moved to 4 June", PROCLAMATION),
            new CalendarChange(LocalDate.of(2002, 6, 3), true, "Bank holiday for the Queen's Golden Jubilee", PROCLAMATION),
            new CalendarChange(LocalDate.of(2002, 6, 4), true, "Spring bank holiday", PROCLAMATION));

    private final Set<LocalDate> goodFridays = new HashSet<>();
    private final TreeMap<LocalDate, BankHoliday> bankHolidays = new TreeMap<>();

    HolidayRules() {
        HolidayManager library = HolidayManager.getInstance(ManagerParameters.create("gb"));
        for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
            // Wales has the same days; a test holds it
            library.getHolidays(Year.of(year), "eng").forEach(this::add);
        }
    }

    Set<LocalDate> goodFridays() {
        return goodFridays;
    }

    /** Without Good Friday and 25 December, which the Act names itself. */
    TreeMap<LocalDate, BankHoliday> bankHolidays() {
        return new TreeMap<>(bankHolidays);
    }

    private void add(Holiday holiday) {
        LocalDate day = holiday.getDate();
        if (holiday.getPropertiesKey().equals("christian.GOOD_FRIDAY")) {
            goodFridays.add(day);
        } else if (!MonthDay.from(day).equals(CHRISTMAS_DAY)) {
            bankHolidays.put(day, new BankHoliday(day, name(holiday), inSchedule(holiday) ? SCHEDULE : PROCLAMATION));
        }
    }

    private static String name(Holiday holiday) {
        String key = holiday.getPropertiesKey();
        String name = NAMES.getOrDefault(key, key.replace('_', ' ').toLowerCase(Locale.ROOT));
        return holiday.getObservedDate().isPresent() ? name + " (substitute day)" : name;
    }

    private static boolean inSchedule(Holiday holiday) {
        LocalDate day = holiday.getDate();
        return holiday.getPropertiesKey().equals("christian.EASTER_MONDAY")
                || day.equals(day.with(lastInMonth(DayOfWeek.MONDAY)))
                        && (day.getMonth() == Month.MAY || day.getMonth() == Month.AUGUST)
                || MonthDay.from(day).equals(BOXING_DAY)
                // 27 December is one only in a year in which the 25th or the 26th is a Sunday, and then by the Schedule
                || MonthDay.from(day).equals(MonthDay.of(12, 27));
    }
}
