package uk.dapo.board;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import uk.dapo.clock.LondonTime;

/** London days from one to another, both included. */
public record Period(LocalDate from, LocalDate to) {

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2199, 12, 31);

    /** The period asked for; what is left out is the year that ends today. */
    public static Period of(String from, String to, Clock clock) {
        LocalDate last = day("to", to, LocalDate.now(clock.withZone(LondonTime.ZONE)));
        LocalDate first = day("from", from, last.minusYears(1).plusDays(1));
        if (first.isAfter(last)) {
            throw new BadParameter("from", "The first day is after the last one. Give from as the earlier day.");
        }
        return new Period(first, last);
    }

    private static LocalDate day(String field, String text, LocalDate otherwise) {
        if (text == null || text.isBlank()) {
            return otherwise;
        }
        try {
            LocalDate day = LocalDate.parse(text.strip());
            if (!day.isBefore(FIRST) && !day.isAfter(LAST)) {
                return day;
            }
        } catch (DateTimeParseException e) {
            // said below
        }
        throw new BadParameter(field, "This is not a day between 2000 and 2199. Write it as 2026-06-30, or leave it out.");
    }

    /** The moment it begins. */
    Timestamp begins() {
        return Timestamp.from(from.atStartOfDay(LondonTime.ZONE).toInstant());
    }

    /** The moment it is over. */
    Timestamp over() {
        return Timestamp.from(to.plusDays(1).atStartOfDay(LondonTime.ZONE).toInstant());
    }
}
