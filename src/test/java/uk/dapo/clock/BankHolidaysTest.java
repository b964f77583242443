package uk.dapo.clock;

import static org.assertj.core.api.Assertions.assertThat;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BankHolidaysTest {

    private static final CalendarChange EXTRA = new CalendarChange(LocalDate.of(2027, 7, 5), true, "Day of thanks", "Proclamation of 1 May 2027");

    private final HolidayCalendar calendar = Known.HOLIDAYS.calendar();

    /** The list the government publishes, less Good Friday and days that fall on 25 December, which the Act names itself. */
    @ParameterizedTest
    @CsvSource({
            "2019, 01-01 04-22 05-06 05-27 08-26 12-26",
            "2020, 01-01 04-13 05-08 05-25 08-31 12-28",
            "2021, 01-01 04-05 05-03 05-31 08-30 12-27 12-28",
            "2022, 01-03 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27",
            "2023, 01-02 04-10 05-01 05-08 05-29 08-28 12-26",
            "2024, 01-01 04-01 05-06 05-27 08-26 12-26",
            "2025, 01-01 04-21 05-05 05-26 08-25 12-26",
            "2026, 01-01 04-06 05-04 05-25 08-31 12-28",
            "2027, 01-01 03-29 05-03 05-31 08-30 12-27 12-28",
            "2028, 01-03 04-17 05-01 05-29 08-28 12-26",
            "2002, 01-01 04-01 05-06 06-03 06-04 08-26 12-26"})
    void bankHolidaysAreThePublishedOnes(int year, String days) {
        assertThat(days(year).stream().filter(day -> calendar.bankHoliday(day).isPresent())
                .map(day -> day.toString().substring(5)).collect(Collectors.joining(" "))).isEqualTo(days);
    }

    @ParameterizedTest
    @CsvSource({"2024-03-29", "2025-04-18", "2026-04-03", "2027-03-26", "2028-04-14"})
    void goodFridayIsNamedByTheAct(LocalDate day) {
        assertThat(calendar.whyDisregarded(day)).contains("Good Friday");
        assertThat(calendar.workingDay(day)).isFalse();
    }

    @Test
    void christmasDayIsDisregardedWhateverDayOfTheWeekItIs() {
        for (int year = 2000; year <= 2101; year++) {
            assertThat(calendar.whyDisregarded(LocalDate.of(year, 12, 25)).orElseThrow()).contains("Christmas Day");
        }
        assertThat(calendar.whyDisregarded(LocalDate.of(2027, 12, 25))).contains("Christmas Day");
    }

    @Test
    void saturdayCountsForTheHoursAndIsNoWorkingDay() {
        LocalDate saturday = LocalDate.of(2026, 6, 13);

        assertThat(calendar.disregarded(saturday)).isFalse();
        assertThat(calendar.workingDay(saturday)).isFalse();
        assertThat(calendar.whyNoWorkingDay(saturday)).contains("Saturday");
        assertThat(calendar.whyNoWorkingDay(saturday.minusDays(1))).isEmpty();
    }

    @Test
    void theReadingsDifferOnASaturday26December() {
        assertThat(days(2026).stream().filter(calendar::readingsDiffer)).containsExactly(LocalDate.of(2026, 12, 26));
        assertThat(days(2027).stream().filter(calendar::readingsDiffer)).isEmpty();
        assertThat(calendar.byStatute().disregarded(LocalDate.of(2026, 12, 26))).isTrue();
        assertThat(calendar.disregarded(LocalDate.of(2026, 12, 26))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "2026-04-06 | Easter Monday                | Sch. 1",
            "2026-05-25 | Spring bank holiday          | Sch. 1",
            "2026-08-31 | Summer bank holiday          | Sch. 1",
            "2025-12-26 | Boxing Day                   | Sch. 1",
            "2027-12-27 | Christmas Day (substitute day) | Sch. 1",
            "2022-12-27 | Christmas Day (substitute day) | Sch. 1",
            "2027-12-28 | Boxing Day (substitute day)  | proclamation",
            "2026-12-28 | Boxing Day (substitute day)  | proclamation",
            "2026-01-01 | New Year's Day               | proclamation",
            "2026-05-04 | Early May bank holiday       | proclamation",
            "2022-06-02 | Spring bank holiday          | proclamation",
            "2022-09-19 | Bank holiday for the State Funeral of Queen Elizabeth II | proclamation"})
    void eachDaySaysWhatMakesItOne(LocalDate day, String name, String provenance) {
        BankHoliday holiday = calendar.bankHoliday(day).orElseThrow();

        assertThat(holiday.name()).isEqualTo(name);
        assertThat(holiday.provenance()).contains(provenance);
    }

    @Test
    void walesHasTheDaysOfEngland() {
        HolidayManager library = HolidayManager.getInstance(ManagerParameters.create("gb"));
        for (int year = 2000; year <= 2101; year++) {
            assertThat(library.getHolidays(Year.of(year), "wls")).extracting(Holiday::getDate)
                    .containsExactlyInAnyOrderElementsOf(library.getHolidays(Year.of(year), "eng").stream().map(Holiday::getDate).toList());
        }
    }

    @Test
    void aProclaimedDayIsDisregardedFromTheMomentItIsEntered() {
        AtomicReference<List<CalendarChange>> table = new AtomicReference<>(List.of());
        BankHolidays holidays = new BankHolidays(table::get);
        StatutoryClocks clocks = new StatutoryClocks(holidays, Known.NETS);
        String before = holidays.calendarVersion();

        table.set(List.of(EXTRA));

        assertThat(holidays.calendar().whyDisregarded(EXTRA.day())).contains("Day of thanks, bank holiday");
        assertThat(holidays.calendar().bankHoliday(EXTRA.day())).contains(
                new BankHoliday(EXTRA.day(), "Day of thanks", "Proclamation of 1 May 2027"));
        assertThat(holidays.calendarVersion()).isNotEqualTo(before);
        Deadline deadline = clocks.due(ClockKind.HEARING_AFTER_NOTICE, LondonTime.parse("2027-07-03T10:00"));
        assertThat(deadline.due()).isEqualTo(LondonTime.parse("2027-07-07T10:00"));
        assertThat(deadline.calendarVersion()).isEqualTo(holidays.calendarVersion());

        table.set(List.of());

        assertThat(holidays.calendarVersion()).isEqualTo(before);
    }

    @Test
    void aDayTakenAwayCountsAgainButWhatTheActNamesCannotBeTakenAway() {
        HolidayCalendar changed = Known.with(
                new CalendarChange(LocalDate.of(2027, 5, 3), false, "moved to 7 May", "proclamation"),
                new CalendarChange(LocalDate.of(2027, 3, 26), false, "mistake", "none"),
                new CalendarChange(LocalDate.of(2027, 12, 25), false, "mistake", "none")).calendar();

        assertThat(changed.disregarded(LocalDate.of(2027, 5, 3))).isFalse();
        assertThat(changed.disregarded(LocalDate.of(2027, 3, 26))).isTrue();
        assertThat(changed.disregarded(LocalDate.of(2027, 12, 25))).isTrue();
    }

    @Test
    void theVersionIsOfTheDataAloneWhateverTheLanguageOfTheMachine() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(new BankHolidays(List::of).calendarVersion()).isEqualTo(Known.HOLIDAYS.calendarVersion()).startsWith("EW-");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void theCalendarReachesAtLeastThreeYearsFromTheDayItWasConfirmedOn() {
        assertThat(Known.HOLIDAYS.horizon()).isAfter(LocalDate.of(2026, 11, 24).plusYears(3));
        assertThat(Known.HOLIDAYS.confirmedUntil()).isEqualTo("2028-12-31");
    }

    private static List<LocalDate> days(int year) {
        return new ArrayList<>(LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1)).toList());
    }
}
