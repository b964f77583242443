package uk.dapo.clock;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Courts sit set hours, so the time to aim for is not the limit but the last sitting that starts before it. */
@Component
public class CourtSittings {

    private final BankHolidays bankHolidays;
    private final SittingTimes times;

    @Autowired
    public CourtSittings(BankHolidays bankHolidays, ClockProperties properties) {
        this(bankHolidays, new SittingTimes(properties.sittingDays(), properties.sittingStarts()));
    }

    public CourtSittings(BankHolidays bankHolidays, SittingTimes times) {
        this.bankHolidays = bankHolidays;
        this.times = times;
    }

    /**
     * The last sitting that starts after the deadline's {@code from} and strictly before its {@code due}. One that starts at the
     * very instant of an inclusive limit is in time in law but leaves no room, so it is given only if there is no other.
     *
     * @return when that sitting starts, Europe/London; empty if no ordinary sitting is in time and a special one must be asked for
     */
    public Optional<ZonedDateTime> lastSittingBefore(Deadline deadline) {
        return lastSittingBefore(deadline.from(), deadline.due(), deadline.inclusive());
    }

    /** As {@link #lastSittingBefore(Deadline)}, of a period known by its ends; both in Europe/London. */
    public Optional<ZonedDateTime> lastSittingBefore(ZonedDateTime from, ZonedDateTime due, boolean inclusive) {
        HolidayCalendar calendar = bankHolidays.calendar();
        Optional<ZonedDateTime> atTheLimit = Optional.empty();
        LocalDate first = from.toLocalDate();
        for (LocalDate day = due.toLocalDate(); !day.isBefore(first); day = day.minusDays(1)) {
            for (ZonedDateTime sitting : lastFirst(day, calendar)) {
                if (!sitting.isAfter(from)) {
                    return atTheLimit;
                }
                if (sitting.isBefore(due)) {
                    return Optional.of(sitting);
                }
                if (inclusive && sitting.isEqual(due)) {
                    atTheLimit = Optional.of(sitting);
                }
            }
        }
        return atTheLimit;
    }

    /** Whether courts usually sit on a day: Saturdays count for the 48 hours, but are no usual sitting day. */
    public boolean sitOn(LocalDate day) {
        return !lastFirst(day, bankHolidays.calendar()).isEmpty();
    }

    private List<ZonedDateTime> lastFirst(LocalDate day, HolidayCalendar calendar) {
        List<ZonedDateTime> sittings = new ArrayList<>();
        if (times.days().contains(day.getDayOfWeek()) && !calendar.disregarded(day)) {
            for (LocalTime start : times.starts()) {
                sittings.add(0, day.atTime(start).atZone(LondonTime.ZONE));
            }
        }
        return sittings;
    }
}
