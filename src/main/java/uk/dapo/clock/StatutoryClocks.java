package uk.dapo.clock;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Answers when a statutory period is used up, and why. The only place that does. Counts in Europe/London civil time. */
@Component
public class StatutoryClocks {

    private final BankHolidays bankHolidays;
    private final SafetyNets nets;

    public StatutoryClocks(BankHolidays bankHolidays, SafetyNets nets) {
        this.bankHolidays = bankHolidays;
        this.nets = nets;
    }

    /**
     * @param kind which period
     * @param from what set it running: for the hearing, when the notice was given to the respondent in person
     * @return the limit and its reasons, not null
     * @throws IllegalArgumentException if {@code from} is not within the years 2000 to 2100
     */
    public Deadline due(ClockKind kind, ZonedDateTime from) {
        return due(kind, from, null);
    }

    /**
     * As {@link #due(ClockKind, ZonedDateTime)}, but not later than the hearing of the application: DAA 2021 s.26(2)(b). The period
     * of 24 hours is exclusive; a person brought when the hearing starts is brought "at the hearing", so that limit is inclusive.
     *
     * @param hearing when that hearing starts, or null if none is fixed
     * @throws IllegalArgumentException if the clock takes no hearing, the hearing is before {@code from}, or a year is out of range
     */
    public Deadline due(ClockKind kind, ZonedDateTime from, ZonedDateTime hearing) {
        return due(kind, from, hearing, bankHolidays.calendar());
    }

    /** As {@link #due(ClockKind, ZonedDateTime, ZonedDateTime)}, by another calendar than the one in force: to see what a change of it would move. */
    public Deadline dueBy(HolidayCalendar calendar, ClockKind kind, ZonedDateTime from, ZonedDateTime hearing) {
        return due(kind, from, hearing, calendar);
    }

    private Deadline due(ClockKind kind, ZonedDateTime from, ZonedDateTime hearing, HolidayCalendar calendar) {
        ZonedDateTime start = inRange(from);
        Period period = kind.period(nets);
        Period.Count count = period.count(start.toLocalDateTime(), calendar);
        ZonedDateTime end = period.end(start, count);
        String explanation = period.words(start, count.leftOut()) + ": " + Deadline.limit(end, kind.inclusive()) + ".";
        if (hearing == null) {
            return new Deadline(kind, start, end, kind.inclusive(), count.leftOut(), explanation, kind.section(),
                    calendar.version(), warnings(kind, period, start, end, calendar));
        }
        ZonedDateTime heard = checked(kind, start, hearing);
        if (!heard.isBefore(end)) {
            return new Deadline(kind, start, end, kind.inclusive(), count.leftOut(),
                    explanation + " The hearing, " + LondonTime.sayStart(heard) + ", gives no more time.", kind.section(),
                    calendar.version(), warnings(kind, period, start, end, calendar));
        }
        List<DisregardedDay> before = count.leftOut().stream()
                .filter(day -> !day.date().isAfter(heard.toLocalDate())).toList();
        return new Deadline(kind, start, heard, true, before,
                explanation + " The application is to be heard earlier, and the person must be brought before the court at that hearing: "
                        + LondonTime.sayStart(heard) + ".",
                kind.section(), calendar.version(), List.of());
    }

    private List<String> warnings(ClockKind kind, Period period, ZonedDateTime from, ZonedDateTime due, HolidayCalendar calendar) {
        List<String> warnings = new ArrayList<>();
        kind.caution().ifPresent(warnings::add);
        if (!period.asksCalendar()) {
            return warnings;
        }
        from.toLocalDate().datesUntil(due.toLocalDate().plusDays(1)).filter(calendar::readingsDiffer).findFirst()
                .ifPresent(day -> {
                    Period.Count byStatute = period.count(from.toLocalDateTime(), calendar.byStatute());
                    ZonedDateTime later = period.end(from, byStatute);
                    if (later.isAfter(due)) {
                        warnings.add(twoReadings(day, Deadline.limit(later, kind.inclusive())));
                    }
                });
        LocalDate confirmed = bankHolidays.confirmedUntil();
        if (due.toLocalDate().isAfter(confirmed)) {
            warnings.add("Bank holidays after " + LondonTime.day(confirmed)
                    + " are worked out by rule and not yet confirmed by the published list; check them before relying on this limit.");
        }
        return warnings;
    }

    private static String twoReadings(LocalDate day, String later) {
        return "The readings differ on " + LondonTime.day(day) + ": it is counted here, as the published list of bank holidays has it, "
                + "which gives the earlier limit; if it is a bank holiday, as Sch. 1 to the Banking and Financial Dealings Act 1971 lists it, "
                + "the limit is " + later + ".";
    }

    private static ZonedDateTime checked(ClockKind kind, ZonedDateTime from, ZonedDateTime hearing) {
        if (!kind.takesHearing()) {
            throw new IllegalArgumentException("The clock " + kind.id() + " takes no hearing. Leave the hearing out.");
        }
        ZonedDateTime heard = inRange(hearing);
        if (heard.isBefore(from)) {
            throw new IllegalArgumentException("The hearing is before the event that starts the clock. Check both times.");
        }
        return heard;
    }

    private static ZonedDateTime inRange(ZonedDateTime time) {
        ZonedDateTime london = time.withZoneSameInstant(LondonTime.ZONE);
        if (london.getYear() < LondonTime.FIRST_YEAR || london.getYear() > LondonTime.LAST_YEAR) {
            throw new IllegalArgumentException("The year " + london.getYear() + " is not within "
                    + LondonTime.FIRST_YEAR + " to " + LondonTime.LAST_YEAR + ". Check the date.");
        }
        return london;
    }
}
