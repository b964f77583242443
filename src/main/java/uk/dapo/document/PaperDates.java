package uk.dapo.document;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates and times as a paper words them: civil time of England and Wales, 24 hours, the weekday named. */
final class PaperDates {

    private static final ZoneId CIVIL_TIME = ZoneId.of("Europe/London");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy 'at' HH:mm", Locale.UK);

    public String date(LocalDate date) {
        return DATE.format(date);
    }

    public String time(Instant instant) {
        ZonedDateTime time = instant.atZone(CIVIL_TIME);
        boolean anHourThatComesTwice = CIVIL_TIME.getRules().getValidOffsets(time.toLocalDateTime()).size() > 1;
        if (!anHourThatComesTwice) {
            return TIME.format(time);
        }
        boolean summer = CIVIL_TIME.getRules().isDaylightSavings(instant);
        return TIME.format(time) + (summer ? " (British Summer Time)" : " (Greenwich Mean Time)");
    }
}
