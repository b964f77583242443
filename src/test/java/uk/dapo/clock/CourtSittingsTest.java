package uk.dapo.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class CourtSittingsTest {

    private final CourtSittings usual = new CourtSittings(Known.HOLIDAYS, SittingTimes.USUAL);

    @Test
    void aSittingBeforeTheLimitIsPreferredToOneAtTheLimit() {
        assertThat(usual.lastSittingBefore(hearing("2026-06-13T10:00"))).contains(at("2026-06-15T10:00"));
    }

    @Test
    void aSittingAtAnInclusiveLimitIsGivenWhereThereIsNoOther() {
        CourtSittings mondays = new CourtSittings(Known.HOLIDAYS, new SittingTimes(EnumSet.of(DayOfWeek.MONDAY), List.of(LocalTime.of(10, 0))));

        assertThat(mondays.lastSittingBefore(hearing("2026-06-12T10:00"))).contains(at("2026-06-15T10:00"));
    }

    @Test
    void aSittingAtAnExclusiveLimitIsTooLate() {
        Deadline arrest = Known.CLOCKS.due(ClockKind.COURT_AFTER_BREACH_ARREST, at("2026-06-09T10:00"));

        assertThat(arrest.due()).isEqualTo(at("2026-06-10T10:00"));
        assertThat(usual.lastSittingBefore(arrest)).isEmpty();
    }

    @Test
    void noSittingInTimeIsSaidAndNotInvented() {
        Deadline fridayToSaturday = Known.CLOCKS.due(ClockKind.COURT_AFTER_BREACH_ARREST, at("2026-06-12T11:00"));

        assertThat(usual.lastSittingBefore(fridayToSaturday)).isEmpty();
    }

    @Test
    void theLatestOfSeveralStartsIsTakenInWhateverOrderTheyWereGiven() {
        CourtSittings thrice = new CourtSittings(Known.HOLIDAYS, new SittingTimes(
                EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.SATURDAY), List.of(LocalTime.of(14, 0), LocalTime.of(16, 0), LocalTime.of(10, 0))));

        assertThat(thrice.lastSittingBefore(hearing("2026-06-13T15:00"))).contains(at("2026-06-16T14:00"));
        assertThat(thrice.lastSittingBefore(hearing("2026-06-11T18:00"))).contains(at("2026-06-13T16:00"));
    }

    @Test
    void courtsDoNotSitOnBankHolidays() {
        assertThat(usual.lastSittingBefore(hearing("2026-12-23T15:00"))).contains(at("2026-12-24T10:00"));
    }

    private static Deadline hearing(String given) {
        return Known.CLOCKS.due(ClockKind.HEARING_AFTER_NOTICE, at(given));
    }

    private static ZonedDateTime at(String local) {
        return LondonTime.parse(local);
    }
}
