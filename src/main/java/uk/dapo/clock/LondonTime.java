package uk.dapo.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.time.zone.ZoneOffsetTransition;
import java.util.Locale;
import java.util.regex.Pattern;

/** Times as people in England and Wales read them: civil time, Europe/London. */
public final class LondonTime {

    /** The zone in which every statutory period of this system is counted. */
    public static final ZoneId ZONE = ZoneId.of("Europe/London");

    static final int FIRST_YEAR = 2000;
    static final int LAST_YEAR = 2100;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter DAY_OF_YEAR_SAID = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.UK);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.UK);
    private static final DateTimeFormatter ISO = new DateTimeFormatterBuilder().parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME).optionalStart().appendOffsetId()
            .toFormatter(Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern PLUS_LOST = Pattern.compile(".*T.* \\d{2}(:?\\d{2})?", Pattern.CASE_INSENSITIVE);

    private LondonTime() {
    }

    /** @return the instant in Europe/London civil time, not null */
    public static ZonedDateTime atLondon(Instant instant) {
        return instant.atZone(ZONE);
    }

    /**
     * Reads an ISO 8601 date and time: {@code 2026-06-13T10:00}, taken as London civil time, or with an offset,
     * {@code 2026-06-13T10:00+01:00} or {@code ...Z}, taken as that instant.
     *
     * @return the time in Europe/London, not null
     * @throws UnclearTime if the text is missing or not of that form, if the local time happened twice or never
     *                     because the clocks changed, or if its year is not within 2000 to 2100
     */
    public static ZonedDateTime parse(String text) {
        if (text == null || text.isBlank()) {
            throw new UnclearTime("No time was given. Give a date and a time, for example 2026-06-13T10:00.");
        }
        String given = text.strip();
        if (PLUS_LOST.matcher(given).matches()) {
            throw new UnclearTime("The + of the offset arrived as a space. In a web address write + as %2B, "
                    + "for example 2026-06-13T10:00%2B01:00.");
        }
        TemporalAccessor read;
        try {
            read = ISO.parseBest(given, OffsetDateTime::from, LocalDateTime::from);
        } catch (DateTimeParseException e) {
            throw new UnclearTime("This is not a date and time that can be read. Give a day that exists and a time, "
                    + "for example 2026-06-13T10:00, or with its offset 2026-06-13T10:00+01:00.");
        }
        // before any conversion: years at the edge of what Java can hold cannot be moved to another offset
        sane(LocalDate.from(read).getYear());
        ZonedDateTime london = read instanceof OffsetDateTime withOffset
                ? withOffset.atZoneSameInstant(ZONE) : of(LocalDateTime.from(read));
        sane(london.getYear());
        return london;
    }

    /**
     * The one instant at which London clocks showed this time.
     *
     * @throws UnclearTime if they showed it twice (clocks back) or never (clocks forward)
     */
    public static ZonedDateTime of(LocalDateTime local) {
        ZoneOffsetTransition change = ZONE.getRules().getTransition(local);
        if (change == null) {
            return local.atZone(ZONE);
        }
        String shown = time(local.toLocalTime()) + " on " + day(local.toLocalDate());
        String moved = " from " + time(change.getDateTimeBefore().toLocalTime())
                + " to " + time(change.getDateTimeAfter().toLocalTime());
        if (change.isGap()) {
            throw new UnclearTime(shown + " did not exist: the clocks went forward" + moved + ". Check the time, or give "
                    + "it with its offset: +00:00 for Greenwich Mean Time, +01:00 for British Summer Time.");
        }
        throw new UnclearTime(shown + " happened twice: the clocks went back" + moved + ". Give the time with its offset: "
                + "+01:00 for the first (British Summer Time), +00:00 for the second (Greenwich Mean Time).");
    }

    /**
     * A limit in words: "Thursday 11 June 2026, 14:00". Midnight is said as the end of the day before it:
     * "Tuesday 16 June 2026, midnight at the end of the day". Seconds are said only where there are any; a time that
     * happened twice says which one it was.
     */
    public static String say(ZonedDateTime when) {
        ZonedDateTime london = when.withZoneSameInstant(ZONE);
        if (london.toLocalTime().equals(LocalTime.MIDNIGHT)) {
            return day(london.toLocalDate().minusDays(1)) + ", midnight at the end of the day";
        }
        return sayPlainly(london);
    }

    /** As {@link #say}, but midnight is said as the start of its own day: for the moment from which a period runs. */
    public static String sayStart(ZonedDateTime when) {
        ZonedDateTime london = when.withZoneSameInstant(ZONE);
        if (london.toLocalTime().equals(LocalTime.MIDNIGHT)) {
            return day(london.toLocalDate()) + ", midnight at the start of the day";
        }
        return sayPlainly(london);
    }

    /** @return "Friday 22 May 2026" */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** @return "Friday 22 May", with its year only where that is not the year already said */
    static String day(LocalDate day, int yearSaid) {
        return day.getYear() == yearSaid ? DAY_OF_YEAR_SAID.format(day) : day(day);
    }

    /** @return ISO 8601 with seconds and London's offset, "2026-06-16T10:00:00+01:00" */
    public static String iso(ZonedDateTime when) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(when.withZoneSameInstant(ZONE));
    }

    private static String sayPlainly(ZonedDateTime london) {
        boolean twice = ZONE.getRules().getValidOffsets(london.toLocalDateTime()).size() > 1;
        boolean summer = ZONE.getRules().isDaylightSavings(london.toInstant());
        return day(london.toLocalDate()) + ", " + time(london.toLocalTime())
                + (twice ? summer ? " British Summer Time" : " Greenwich Mean Time" : "");
    }

    private static String time(LocalTime time) {
        return (time.getSecond() == 0 ? MINUTE : SECOND).format(time);
    }

    private static void sane(int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new UnclearTime("The year is not within " + FIRST_YEAR + " to " + LAST_YEAR + ". Check the date.");
        }
    }
}
