package uk.dapo.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an officer reads out. */
class ExplanationTest {

    @ParameterizedTest(name = "{0} from {1}")
    @CsvSource(delimiter = '|', textBlock = """
            hearing-after-notice | 2026-06-13T10:00 | 48 hours from Saturday 13 June 2026, 10:00; Sunday 14 June is disregarded: Tuesday 16 June 2026, 10:00 at the latest.
            hearing-after-notice | 2026-06-09T14:00 | 48 hours from Tuesday 9 June 2026, 14:00: Thursday 11 June 2026, 14:00 at the latest.
            hearing-after-notice | 2026-06-09T14:00:30 | 48 hours from Tuesday 9 June 2026, 14:00:30: Thursday 11 June 2026, 14:00:30 at the latest.
            hearing-after-notice | 2026-06-14T14:00 | 48 hours from Sunday 14 June 2026, 14:00; Sunday 14 June is disregarded and time starts with Monday 15 June: Tuesday 16 June 2026, midnight at the end of the day, at the latest.
            hearing-after-notice | 2026-06-13T00:00 | 48 hours from Saturday 13 June 2026, midnight at the start of the day; Sunday 14 June is disregarded: Monday 15 June 2026, midnight at the end of the day, at the latest.
            hearing-after-notice | 2026-04-03T11:00 | 48 hours from Friday 3 April 2026, 11:00; Friday 3 April (Good Friday), Sunday 5 April and Monday 6 April (Easter Monday, bank holiday) are disregarded and time starts with Saturday 4 April: Tuesday 7 April 2026, midnight at the end of the day, at the latest.
            hearing-after-notice | 2026-12-31T12:00 | 48 hours from Thursday 31 December 2026, 12:00; Friday 1 January 2027 (New Year's Day, bank holiday) and Sunday 3 January 2027 are disregarded: Monday 4 January 2027, 12:00 at the latest.
            hearing-after-notice | 2022-12-24T12:00 | 48 hours from Saturday 24 December 2022, 12:00; Sunday 25 December (Sunday and Christmas Day), Monday 26 December (Boxing Day, bank holiday) and Tuesday 27 December (Christmas Day (substitute day), bank holiday) are disregarded: Thursday 29 December 2022, 12:00 at the latest.
            court-after-breach-arrest | 2026-06-13T22:00 | 24 hours from Saturday 13 June 2026, 22:00; Sunday 14 June is disregarded: before Monday 15 June 2026, 22:00.
            court-after-breach-arrest | 2026-10-25T01:30+00:00 | 24 hours from Sunday 25 October 2026, 01:30 Greenwich Mean Time; Sunday 25 October is disregarded and time starts with Monday 26 October: before Monday 26 October 2026, midnight at the end of the day.
            notification | 2026-05-22T15:00 | 3 days beginning with Friday 22 May 2026, every day counted: before Sunday 24 May 2026, midnight at the end of the day.
            appeal-civil | 2026-05-22T15:00 | 21 days after Friday 22 May 2026, the day after being day 1 and every day counted: before Friday 12 June 2026, midnight at the end of the day.
            family-order-copy | 2026-05-22T15:00 | 1 day after Friday 22 May 2026, the day after being day 1 and every day counted: before Saturday 23 May 2026, midnight at the end of the day.
            remand-medical-custody | 2026-06-01T11:00 | 3 weeks after Monday 1 June 2026, the day after being day 1 and every day counted: before Monday 22 June 2026, midnight at the end of the day.
            remand-clear-days | 2026-06-01T11:00 | 8 clear days after Monday 1 June 2026, neither that day nor the last counted (Tuesday 2 June to Tuesday 9 June): before Wednesday 10 June 2026, midnight at the end of the day.
            tag-term | 2026-05-22T15:00 | 12 months beginning with Friday 22 May 2026: before Friday 21 May 2027, midnight at the end of the day.
            victim-update-enhanced | 2026-06-01T15:00 | 1 working day after Monday 1 June 2026, counted from the day after it; Saturdays, Sundays and bank holidays are not counted: before Tuesday 2 June 2026, midnight at the end of the day.
            victim-update-standard | 2026-05-22T15:00 | 5 working days after Friday 22 May 2026, counted from the day after it; Saturdays, Sundays and bank holidays are not counted, here Monday 25 May (Spring bank holiday): before Monday 1 June 2026, midnight at the end of the day.
            school-told | 2026-05-22T15:00 | The next working day at 08:30 after Friday 22 May 2026, 15:00; Saturdays, Sundays and bank holidays are not counted, here Monday 25 May (Spring bank holiday): before Tuesday 26 May 2026, 08:30.
            """)
    void saysWhatWasCountedAndWhatNot(String kind, String from, String explanation) {
        Deadline deadline = Known.CLOCKS.due(ClockKind.byId(kind).orElseThrow(), LondonTime.parse(from));

        assertThat(deadline.explanation()).isEqualTo(explanation);
        assertThat(deadline.explanation()).contains(deadline.limit());
    }

    @Test
    void saysThatAnEarlierHearingEndsTheWait() {
        Deadline deadline = Known.CLOCKS.due(ClockKind.COURT_AFTER_BREACH_ARREST,
                LondonTime.parse("2026-04-04T22:00"), LondonTime.parse("2026-04-07T16:30"));

        assertThat(deadline.explanation()).isEqualTo("24 hours from Saturday 4 April 2026, 22:00; Sunday 5 April and Monday 6 April "
                + "(Easter Monday, bank holiday) are disregarded: before Tuesday 7 April 2026, 22:00. The application is to be heard "
                + "earlier, and the person must be brought before the court at that hearing: Tuesday 7 April 2026, 16:30.");
    }

    @Test
    void aSaturday26DecemberGivesTheEarlierLimitAndSaysWhatTheLaterWouldBe() {
        Deadline deadline = Known.CLOCKS.due(ClockKind.HEARING_AFTER_NOTICE, LondonTime.parse("2026-12-24T15:00"));

        assertThat(deadline.due()).isEqualTo(LondonTime.parse("2026-12-29T15:00"));
        assertThat(deadline.warnings()).singleElement().asString()
                .contains("Saturday 26 December 2026").contains("Wednesday 30 December 2026, 15:00 at the latest");
    }

    @Test
    void noWarningWhereThatSaturdayMakesNoDifference() {
        assertThat(Known.CLOCKS.due(ClockKind.HEARING_AFTER_NOTICE, LondonTime.parse("2026-12-21T15:00")).warnings()).isEmpty();
        assertThat(Known.CLOCKS.due(ClockKind.VICTIM_UPDATE_STANDARD, LondonTime.parse("2026-12-24T15:00")).warnings())
                .singleElement().asString().startsWith("Unverified:");
        assertThat(Known.CLOCKS.due(ClockKind.COURT_AFTER_BREACH_ARREST, LondonTime.parse("2026-12-26T15:00"),
                LondonTime.parse("2026-12-26T16:00")).warnings()).isEmpty();
        assertThat(Known.CLOCKS.due(ClockKind.COURT_AFTER_BREACH_ARREST, LondonTime.parse("2026-12-26T15:00")).warnings()).hasSize(1);
    }

    @Test
    void anEntryInTheCalendarSettlesThatSaturdayEitherWay() {
        LocalDate day = LocalDate.of(2026, 12, 26);
        Deadline listed = new StatutoryClocks(Known.with(new CalendarChange(day, true, "Boxing Day", "counsel's advice")), Known.NETS)
                .due(ClockKind.HEARING_AFTER_NOTICE, LondonTime.parse("2026-12-24T15:00"));
        Deadline replaced = new StatutoryClocks(Known.with(new CalendarChange(day, false, "replaced by 28 December", "proclamation")), Known.NETS)
                .due(ClockKind.HEARING_AFTER_NOTICE, LondonTime.parse("2026-12-24T15:00"));

        assertThat(listed.due()).isEqualTo(LondonTime.parse("2026-12-30T15:00"));
        assertThat(replaced.due()).isEqualTo(LondonTime.parse("2026-12-29T15:00"));
        assertThat(listed.warnings()).isEmpty();
        assertThat(replaced.warnings()).isEmpty();
    }

    /** An answer alone is read out too: whoever has not seen the list of clocks is told what was not verified, and what is no law. */
    @ParameterizedTest
    @EnumSource(ClockKind.class)
    void theAnswerItselfSaysWhatIsUnverifiedOrPolicy(ClockKind kind) {
        Deadline deadline = Known.CLOCKS.due(kind, LondonTime.parse("2026-06-09T14:00"));

        assertThat(deadline.warnings()).containsExactlyElementsOf(kind.caution().stream().toList());
        assertThat(kind.caution().orElse("Unverified: nothing.")).matches("(Unverified: |Policy, not law: |Practice, not law: ).+\\.");
    }

    @Test
    void aLimitBeyondTheConfirmedCalendarSaysSoWhereBankHolidaysMatter() {
        assertThat(Known.CLOCKS.due(ClockKind.HEARING_AFTER_NOTICE, LondonTime.parse("2031-06-09T14:00")).warnings())
                .singleElement().asString().contains("after Sunday 31 December 2028").contains("check");
        assertThat(Known.CLOCKS.due(ClockKind.NOTIFICATION, LondonTime.parse("2031-06-09T14:00")).warnings()).isEmpty();
    }
}
