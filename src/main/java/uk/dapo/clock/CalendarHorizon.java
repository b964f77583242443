package uk.dapo.clock;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says so, loudly and at each start, when the bank holidays of the coming year have not been checked. */
@Component
class CalendarHorizon {

    private static final Logger LOG = LoggerFactory.getLogger(CalendarHorizon.class);
    private static final int MONTHS_AHEAD = 12;

    private final BankHolidays bankHolidays;
    private final Clock clock;

    CalendarHorizon(BankHolidays bankHolidays, Clock clock) {
        this.bankHolidays = bankHolidays;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void warnAtStart() {
        warning().ifPresent(LOG::warn);
    }

    /** @return what to do, if the confirmed calendar ends less than 12 months from today */
    Optional<String> warning() {
        LocalDate confirmed = bankHolidays.confirmedUntil();
        LocalDate today = LondonTime.atLondon(clock.instant()).toLocalDate();
        if (!confirmed.isBefore(today.plusMonths(MONTHS_AHEAD))) {
            return Optional.empty();
        }
        return Optional.of("BANK HOLIDAYS ARE CONFIRMED ONLY UNTIL " + LondonTime.day(confirmed)
                + ", less than " + MONTHS_AHEAD + " months ahead: statutory limits after that day may be wrong. Compare the days with the "
                + "published list, enter what differs as a manager under \"Change the bank holidays\" (register.calendar_change), then set dapo.clock.calendar-confirmed-until.");
    }
}
