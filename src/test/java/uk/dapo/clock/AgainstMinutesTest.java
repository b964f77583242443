package uk.dapo.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Each clock gives what stepping through real minutes gives, 2020 to 2035. */
class AgainstMinutesTest {

    private static final CourtSittings SITTINGS = new CourtSittings(Known.HOLIDAYS, SittingTimes.USUAL);
    private static final Set<ClockKind> HOURS = EnumSet.of(ClockKind.HEARING_AFTER_NOTICE, ClockKind.COURT_AFTER_BREACH_ARREST);
    private static final ZonedDateTime YEAR_2020 = LocalDate.of(2020, 1, 1).atStartOfDay(LondonTime.ZONE);

    @Example
    void bothHourClocksAgreeAllThroughSixteenYears() {
        int compared = 0;
        // a step that falls on each minute of the hour and each hour of the day in turn
        for (long minute = MinuteByMinute.FIRST; minute < MinuteByMinute.LAST; minute += 47) {
            hoursAgree(minute);
            compared++;
        }
        System.out.println("instants compared, each for both hour clocks: " + compared);
        assertThat(compared).isGreaterThan(170_000);
    }

    @Example
    void allClocksAgreeAtEachMidnightAndAroundIt() {
        int compared = 0;
        for (LocalDate day = LocalDate.of(2020, 1, 1); day.getYear() < 2036; day = day.plusDays(1)) {
            long midnight = day.atStartOfDay(LondonTime.ZONE).toEpochSecond() / 60;
            for (int off : new int[]{-1, 0, 1}) {
                hoursAgree(midnight + off);
                daysAgree(midnight + off);
                compared++;
            }
        }
        System.out.println("instants compared at and beside midnight, each for all " + ClockKind.values().length + " clocks: " + compared);
    }

    @Property(tries = 6000)
    void hourClocksAgreeWhereItIsHard(@ForAll("hardMinutes") long minute) {
        hoursAgree(minute);
    }

    @Property(tries = 3000)
    void dayClocksAgreeWhereItIsHard(@ForAll("hardMinutes") long minute) {
        daysAgree(minute);
    }

    /** A sitting is found by walking back from the limit, minute by minute, to the first 10:00 of a working day. */
    @Property(tries = 2000)
    void theLastSittingIsTheOneAStepBackFromTheLimitFinds(@ForAll("hardMinutes") long minute) {
        for (ClockKind kind : HOURS) {
            Deadline deadline = Known.CLOCKS.due(kind, at(minute));
            long limit = deadline.due().toEpochSecond() / 60;
            long found = MinuteByMinute.lastWorking(limit, 10, 0);
            Optional<ZonedDateTime> expected = found > minute ? Optional.of(at(found))
                    : Optional.of(deadline.due()).filter(due -> kind.inclusive() && MinuteByMinute.lastWorking(limit + 1, 10, 0) == limit);

            assertThat(SITTINGS.lastSittingBefore(deadline)).as("%s from %s", kind.id(), at(minute)).isEqualTo(expected);
        }
    }

    @Property(tries = 3000)
    void neverBeforeThePlainHoursAndNeverOnADisregardedDay(@ForAll("hardMinutes") long minute) {
        ZonedDateTime from = at(minute);
        Deadline deadline = Known.CLOCKS.due(ClockKind.HEARING_AFTER_NOTICE, from);

        assertThat(deadline.due().toLocalDateTime()).isAfterOrEqualTo(from.toLocalDateTime().plusHours(48));
        assertThat(deadline.disregarded()).allMatch(day -> MinuteByMinute.disregarded(day.date()));
        assertThat(MinuteByMinute.disregarded(deadline.due().minusMinutes(1).toLocalDate())).isFalse();
    }

    @Property(tries = 3000)
    void aLaterStartNeverGivesAnEarlierLimit(@ForAll("hardMinutes") long minute, @ForAll("seconds") int seconds) {
        ZonedDateTime from = at(minute);
        for (ClockKind kind : ClockKind.values()) {
            assertThat(Known.CLOCKS.due(kind, from.plusSeconds(seconds)).due())
                    .isBetween(Known.CLOCKS.due(kind, from).due(), Known.CLOCKS.due(kind, from.plusMinutes(1)).due());
        }
    }

    @Provide
    Arbitrary<Integer> seconds() {
        return Arbitraries.integers().between(0, 60);
    }

    /** Any minute, and for the most part minutes near clock changes, Easter, Christmas, bank holidays and midnights. */
    @Provide
    Arbitrary<Long> hardMinutes() {
        Arbitrary<LocalDate> hardDays = Arbitraries.of(IntStream.rangeClosed(2020, 2035).boxed().flatMap(AgainstMinutesTest::hardDays).toList());
        Arbitrary<Integer> daysOff = Arbitraries.integers().between(-5, 3);
        Arbitrary<LocalTime> times = Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.of(LocalTime.MIDNIGHT, LocalTime.of(0, 1), LocalTime.of(23, 59), LocalTime.of(1, 0),
                        LocalTime.of(1, 30), LocalTime.of(2, 0), LocalTime.of(8, 30))),
                Tuple.of(3, Arbitraries.integers().between(0, 24 * 60 - 1).map(minute -> LocalTime.ofSecondOfDay(60L * minute))));
        Arbitrary<Long> hard = Combinators.combine(hardDays, daysOff, times).as((day, off, time) ->
                day.plusDays(off).atTime(time).atZone(LondonTime.ZONE)).filter(from -> !from.isBefore(YEAR_2020))
                .map(from -> from.toEpochSecond() / 60);
        Arbitrary<Long> any = Arbitraries.longs().between(MinuteByMinute.FIRST, MinuteByMinute.LAST - 1);
        return Arbitraries.frequencyOf(Tuple.of(4, hard), Tuple.of(1, any));
    }

    private static Stream<LocalDate> hardDays(int year) {
        Stream<LocalDate> ends = Stream.of(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 25), LocalDate.of(year, 12, 28),
                LocalDate.of(year, 5, 1), LocalDate.of(year, 5, 8), LocalDate.of(year, 5, 31), LocalDate.of(year, 6, 3),
                LocalDate.of(year, 8, 31), LocalDate.of(year, 9, 19), LocalDate.of(year, 3, 29), LocalDate.of(year, 10, 29));
        Stream<LocalDate> easter = LocalDate.of(year, 3, 20).datesUntil(LocalDate.of(year, 4, 27))
                .filter(day -> MinuteByMinute.disregarded(day) && day.getDayOfWeek() != DayOfWeek.SUNDAY);
        return Stream.concat(ends, easter);
    }

    private static void hoursAgree(long minute) {
        agree(ClockKind.HEARING_AFTER_NOTICE, minute, MinuteByMinute.afterCountableMinutes(minute, 48 * 60));
        agree(ClockKind.COURT_AFTER_BREACH_ARREST, minute, MinuteByMinute.afterCountableMinutes(minute, 24 * 60));
    }

    private static void daysAgree(long minute) {
        for (ClockKind kind : ClockKind.values()) {
            if (!HOURS.contains(kind)) {
                agree(kind, minute, naive(kind, minute));
            }
        }
    }

    /** Every clock that counts days, in the naive way; a clock without an entry here does not compile. */
    private static long naive(ClockKind kind, long minute) {
        return switch (kind) {
            case HEARING_AFTER_NOTICE, COURT_AFTER_BREACH_ARREST -> throw new IllegalArgumentException("counts hours");
            case NOTIFICATION, NOTIFICATION_NEW_NAME, NOTIFICATION_NEW_ADDRESS, NOTIFICATION_NO_ADDRESS, NOTIFICATION_OTHER_REGIME_ENDED ->
                    MinuteByMinute.midnightsAfter(minute, 3);
            case FAMILY_ORDER_COPY -> MinuteByMinute.midnightsAfter(minute, 2);
            case RETURN_HEARING_SAFETY_NET -> MinuteByMinute.midnightsAfter(minute, 15);
            case APPEAL_CIVIL, APPEAL_FAMILY_COUNTY, REMAND_MEDICAL_CUSTODY -> MinuteByMinute.midnightsAfter(minute, 22);
            case APPEAL_CROWN_COURT, REMAND_MEDICAL_BAIL, HOSPITAL_REMAND -> MinuteByMinute.midnightsAfter(minute, 29);
            case HOSPITAL_REMAND_TOTAL -> MinuteByMinute.midnightsAfter(minute, 85);
            case REMAND_CLEAR_DAYS -> MinuteByMinute.midnightsAfter(minute, 10);
            case CONSTABLE_CUSTODY -> MinuteByMinute.midnightsAfter(minute, 5);
            case TAG_TERM, TAG_EXTENSION -> MinuteByMinute.yearBeginningWith(minute);
            case VICTIM_UPDATE_ENHANCED, EXTENSION_CONFIRMED -> MinuteByMinute.endOfWorkingDay(minute, 1);
            case VICTIM_UPDATE_STANDARD -> MinuteByMinute.endOfWorkingDay(minute, 5);
            case APPEAL_CRIMINAL -> MinuteByMinute.endOfWorkingDay(minute, 15);
            case SCHOOL_TOLD -> MinuteByMinute.nextWorking(minute, 8, 30);
            case SEVERE_BREACH_ANSWERED, SAFETY_CALL -> minute + 60;
            case SERIOUS_BREACH_ANSWERED -> minute + 4 * 60;
        };
    }

    private static void agree(ClockKind kind, long from, long expected) {
        long due = Known.CLOCKS.due(kind, at(from)).due().toEpochSecond() / 60;
        if (due != expected) {
            assertThat(at(due)).as("%s from %s", kind.id(), at(from)).isEqualTo(at(expected));
        }
    }

    private static ZonedDateTime at(long minute) {
        return LondonTime.atLondon(Instant.ofEpochSecond(60 * minute));
    }
}
