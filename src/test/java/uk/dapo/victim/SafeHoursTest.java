package uk.dapo.victim;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.dapo.clock.LondonTime;

class SafeHoursTest {

    @ParameterizedTest(name = "asked {0}, may leave {1}")
    @CsvSource({
            "2026-06-09T08:59, 2026-06-09T09:00", "2026-06-09T09:00, 2026-06-09T09:00", "2026-06-09T16:49, 2026-06-09T16:49",
            "2026-06-09T16:50, 2026-06-15T09:00", "2026-06-09T17:00, 2026-06-15T09:00", "2026-06-10T12:00, 2026-06-15T09:00"})
    void aMessageLeavesWithinTheHoursAndNotWhenTheyAreAlmostOver(String asked, String leaves) {
        assertThat(hours(Set.of(MONDAY, TUESDAY), "09:00", "17:00").next(at(asked))).isEqualTo(at(leaves));
    }

    @ParameterizedTest(name = "asked {0}, may leave {1}")
    @CsvSource({
            "2026-06-12T21:59, 2026-06-12T22:00", "2026-06-13T01:30, 2026-06-13T01:30", "2026-06-13T01:55, 2026-06-19T22:00", "2026-06-12T01:00, 2026-06-12T22:00"})
    void hoursPastMidnightBelongToTheDayTheyBeginOn(String asked, String leaves) {
        assertThat(hours(Set.of(FRIDAY), "22:00", "02:00").next(at(asked))).isEqualTo(at(leaves));
    }

    @Test
    void midnightToMidnightIsTheWholeDay() {
        SafeHours weekend = hours(Set.of(SATURDAY, SUNDAY), "00:00", "00:00");
        assertThat(weekend.next(at("2026-06-10T12:00"))).isEqualTo(at("2026-06-13T00:00"));
        assertThat(weekend.safeAt(at("2026-06-14T23:00"))).isTrue();
        assertThat(weekend.safeAt(at("2026-06-14T23:55"))).isFalse();
    }

    @Test
    void theHoursAreLondonsOnTheNightTheClocksChange() {
        SafeHours early = hours(EnumSet.allOf(DayOfWeek.class), "01:00", "03:00");
        assertThat(early.next(at("2026-03-29T00:30"))).isEqualTo(ZonedDateTime.parse("2026-03-29T02:00+01:00[Europe/London]"));
        assertThat(early.next(ZonedDateTime.parse("2026-10-25T00:30Z")).toInstant()).isEqualTo(ZonedDateTime.parse("2026-10-25T00:30Z").toInstant());
    }

    @Property(tries = 300)
    void whateverTheHoursTheNextMomentIsSafeAndNotBeforeItIsAsked(@ForAll @IntRange(max = 23) int from, @ForAll @IntRange(max = 23) int until,
                                                                    @ForAll @IntRange(max = 6) int day, @ForAll @IntRange(max = 60 * 24 * 365) int minutes) {
        SafeHours hours = new SafeHours(Set.of(DayOfWeek.of(day + 1)), LocalTime.of(from, 0), LocalTime.of(until, 0));
        ZonedDateTime asked = at("2026-01-01T00:00").plusMinutes(minutes);
        ZonedDateTime next = hours.next(asked);
        assertThat(next).isAfterOrEqualTo(asked);
        assertThat(hours.safeAt(next)).isTrue();
        assertThat(hours.next(next)).isEqualTo(next);
    }

    private static SafeHours hours(Set<DayOfWeek> days, String from, String until) {
        return new SafeHours(days, LocalTime.parse(from), LocalTime.parse(until));
    }

    private static ZonedDateTime at(String time) {
        return LocalDateTime.parse(time).atZone(LondonTime.ZONE);
    }
}
