package uk.dapo.architecture.sample.clock;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Date;

/** Asks the time in every way that no moved clock reaches, and once rightly. */
class Guesses {

    Instant instant() {
        return Instant.now();
    }

    LocalDate day() {
        return LocalDate.now();
    }

    LocalDateTime time() {
        return LocalDateTime.now();
    }

    ZonedDateTime zoned() {
        return ZonedDateTime.now(ZoneId.of("Europe/London"));
    }

    Date date() {
        return new Date();
    }

    long millis() {
        return System.currentTimeMillis();
    }

    Clock clock() {
        return Clock.systemUTC();
    }

    Instant asked(Clock clock) {
        return Instant.now(clock).plusMillis(new Date(0).getTime());
    }
}
