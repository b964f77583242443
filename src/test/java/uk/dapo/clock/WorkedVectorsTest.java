package uk.dapo.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The worked cases of the two hour clocks, with the last sitting to aim for. A limit of 00:00 is the end of the day before. */
class WorkedVectorsTest {

    private final StatutoryClocks clocks = Known.CLOCKS;
    private final CourtSittings sittings = new CourtSittings(Known.HOLIDAYS, SittingTimes.USUAL);

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            plain                    | 2026-06-09T14:00 | 2026-06-11T14:00 | 2026-06-11 |
            Saturday counts          | 2026-06-11T18:00 | 2026-06-13T18:00 | 2026-06-12 |
            over Sunday              | 2026-06-12T18:00 | 2026-06-15T18:00 | 2026-06-15 | 2026-06-14
            given on a Saturday      | 2026-06-13T10:00 | 2026-06-16T10:00 | 2026-06-15 | 2026-06-14
            given on a Sunday        | 2026-06-14T14:00 | 2026-06-17T00:00 | 2026-06-16 | 2026-06-14
            given Saturday 00:00     | 2026-06-13T00:00 | 2026-06-16T00:00 | 2026-06-15 | 2026-06-14
            used up as Saturday ends | 2026-06-12T00:00 | 2026-06-14T00:00 | 2026-06-12 |
            Easter                   | 2026-04-02T16:30 | 2026-04-07T16:30 | 2026-04-07 | 2026-04-03 2026-04-05 2026-04-06
            given on Good Friday     | 2026-04-03T11:00 | 2026-04-08T00:00 | 2026-04-07 | 2026-04-03 2026-04-05 2026-04-06
            bank holiday weekend     | 2026-05-23T09:00 | 2026-05-27T09:00 | 2026-05-26 | 2026-05-24 2026-05-25
            bank holiday from Friday | 2026-05-22T20:15 | 2026-05-26T20:15 | 2026-05-26 | 2026-05-24 2026-05-25
            clocks forward           | 2026-03-27T18:00 | 2026-03-30T18:00 | 2026-03-30 | 2026-03-29
            clocks back              | 2026-10-23T18:00 | 2026-10-26T18:00 | 2026-10-26 | 2026-10-25
            Christmas, safe reading  | 2026-12-24T15:00 | 2026-12-29T15:00 | 2026-12-29 | 2026-12-25 2026-12-27 2026-12-28
            Christmas on a Saturday  | 2027-12-24T15:00 | 2027-12-30T15:00 | 2027-12-30 | 2027-12-25 2027-12-26 2027-12-27 2027-12-28
            state funeral            | 2022-09-17T12:00 | 2022-09-21T12:00 | 2022-09-21 | 2022-09-18 2022-09-19
            coronation               | 2023-05-06T12:00 | 2023-05-10T12:00 | 2023-05-10 | 2023-05-07 2023-05-08
            """)
    void applicationHeardWithin48Hours(String name, LocalDateTime given, LocalDateTime due, LocalDate lastSitting, String disregarded) {
        Deadline deadline = clocks.due(ClockKind.HEARING_AFTER_NOTICE, LondonTime.of(given));

        assertThat(deadline.due()).isEqualTo(LondonTime.of(due));
        assertThat(deadline.inclusive()).isTrue();
        assertThat(deadline.disregarded()).extracting(day -> day.date().toString())
                .containsExactly(disregarded == null ? new String[0] : disregarded.split(" "));
        assertThat(sittings.lastSittingBefore(deadline).map(ZonedDateTime::toLocalDate)).contains(lastSitting);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            over Sunday           | 2026-06-13T22:00 | 2026-06-15T22:00 | 2026-06-15
            over Easter           | 2026-04-04T22:00 | 2026-04-07T22:00 | 2026-04-07
            arrested on a Sunday  | 2026-06-14T03:00 | 2026-06-16T00:00 | 2026-06-15
            before clocks forward | 2026-03-28T22:00 | 2026-03-30T22:00 | 2026-03-30
            before clocks back    | 2026-10-24T22:00 | 2026-10-26T22:00 | 2026-10-26
            """)
    void broughtToCourtBefore24HoursEnd(String name, LocalDateTime arrested, LocalDateTime due, LocalDate lastSitting) {
        Deadline deadline = clocks.due(ClockKind.COURT_AFTER_BREACH_ARREST, LondonTime.of(arrested));

        assertThat(deadline.due()).isEqualTo(LondonTime.of(due));
        assertThat(deadline.inclusive()).isFalse();
        assertThat(sittings.lastSittingBefore(deadline).map(ZonedDateTime::toLocalDate)).contains(lastSitting);
    }

    @Test
    void anEarlierHearingComesFirst() {
        ZonedDateTime arrested = at("2026-04-04T22:00");
        Deadline deadline = clocks.due(ClockKind.COURT_AFTER_BREACH_ARREST, arrested, at("2026-04-07T16:30"));

        assertThat(deadline.due()).isEqualTo(at("2026-04-07T16:30"));
        assertThat(deadline.metAt(at("2026-04-07T16:30").toInstant())).as("brought at the hearing").isTrue();
        assertThat(deadline.metAt(at("2026-04-07T16:31").toInstant())).isFalse();
        assertThat(deadline.disregarded()).extracting(DisregardedDay::date)
                .containsExactly(LocalDate.of(2026, 4, 5), LocalDate.of(2026, 4, 6));
        assertThat(sittings.lastSittingBefore(deadline)).contains(at("2026-04-07T10:00"));
    }

    @Test
    void daysAfterAnEarlierHearingAreNotNamed() {
        Deadline deadline = clocks.due(ClockKind.COURT_AFTER_BREACH_ARREST, at("2026-06-13T09:00"), at("2026-06-13T11:00"));

        assertThat(deadline.disregarded()).isEmpty();
    }

    @Test
    void aHearingAtOrAfterTheLimitGivesNoMoreTime() {
        for (String hearing : new String[]{"2026-06-15T22:00", "2026-06-16T10:00"}) {
            Deadline deadline = clocks.due(ClockKind.COURT_AFTER_BREACH_ARREST, at("2026-06-13T22:00"), at(hearing));

            assertThat(deadline.due()).isEqualTo(at("2026-06-15T22:00"));
            assertThat(deadline.inclusive()).isFalse();
            assertThat(deadline.explanation()).contains("gives no more time");
        }
    }

    @Test
    void theHearingLimitIsMetAtItsVeryInstantAndTheArrestLimitIsNot() {
        Deadline hearing = clocks.due(ClockKind.HEARING_AFTER_NOTICE, at("2026-06-13T10:00"));
        Deadline arrest = clocks.due(ClockKind.COURT_AFTER_BREACH_ARREST, at("2026-06-13T22:00"));

        assertThat(hearing.metAt(hearing.due().toInstant())).isTrue();
        assertThat(hearing.passedAt(hearing.due().toInstant())).isFalse();
        assertThat(hearing.passedAt(hearing.due().toInstant().plusNanos(1))).isTrue();
        assertThat(arrest.metAt(arrest.due().toInstant())).isFalse();
        assertThat(arrest.passedAt(arrest.due().toInstant())).isTrue();
        assertThat(arrest.metAt(arrest.due().toInstant().minusNanos(1))).isTrue();
    }

    @Test
    void theElapsedHoursDifferWhenTheClocksChangeButTheWallClockDoesNot() {
        assertThat(elapsedHours("2026-03-27T18:00")).isEqualTo(71);
        assertThat(elapsedHours("2026-10-23T18:00")).isEqualTo(73);
    }

    @Test
    void aNoticeGivenInTheHourThatHappensTwiceRunsFromTheEndOfThatSunday() {
        for (String given : new String[]{"2026-10-25T01:30+01:00", "2026-10-25T01:30+00:00"}) {
            assertThat(clocks.due(ClockKind.HEARING_AFTER_NOTICE, LondonTime.parse(given)).due())
                    .isEqualTo(at("2026-10-28T00:00"));
        }
    }

    @Test
    void aTimeInAnotherZoneIsTheSameInstantInLondon() {
        assertThat(clocks.due(ClockKind.HEARING_AFTER_NOTICE, LondonTime.parse("2026-06-09T13:00Z")).due())
                .isEqualTo(at("2026-06-11T14:00"));
    }

    private long elapsedHours(String from) {
        Deadline deadline = clocks.due(ClockKind.HEARING_AFTER_NOTICE, at(from));
        return Duration.between(deadline.from(), deadline.due()).toHours();
    }

    private static ZonedDateTime at(String local) {
        return LondonTime.parse(local);
    }
}
