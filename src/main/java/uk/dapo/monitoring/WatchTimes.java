package uk.dapo.monitoring;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.dapo.clock.ClockKind;
import uk.dapo.clock.LondonTime;
import uk.dapo.clock.StatutoryClocks;
import uk.dapo.monitoring.WatchRegister.Watch;
import uk.dapo.register.Clause;
import uk.dapo.register.OrderHistory;

/** When watches look, worked out from the order as the register has it at that moment. */
@Component
public class WatchTimes {

    private final JdbcClient jdbc;
    private final OrderHistory history;
    private final StatutoryClocks statutory;
    private final Leads leads;
    private final OrderLives lives;
    private final Clock clock;

    WatchTimes(JdbcClient jdbc, OrderHistory history, StatutoryClocks statutory, Leads leads, OrderLives lives, Clock clock) {
        this.jdbc = jdbc;
        this.history = history;
        this.statutory = statutory;
        this.leads = leads;
        this.lives = lives;
        this.clock = clock;
    }

    /** The end of an order made until a day; nothing for one that an event or a further order ends. */
    public Optional<Instant> orderEnds(String order) {
        return jdbc.sql("select until_day from register.protection_order where reference = ? and until_day is not null").param(order).query(LocalDate.class)
                .optional().map(day -> day.plusDays(1).atStartOfDay(LondonTime.ZONE).toInstant());
    }

    /** When an order is reviewed before it ends: in time to be heard, or halfway through a short one. */
    public Instant reviewAt(String order) {
        return ahead(madeAt(order), orderEnds(order).orElseThrow(), "expiryReview");
    }

    /** When a tag comes off: with its clause, with the order, and never later than twelve months after it was made or extended (s.38(5), 44(10)). */
    public Instant tagEnds(Watch watch) {
        Clause clause = clause(watch);
        Instant twelveMonths = statutory.due(ClockKind.TAG_TERM, since(watch.orderReference(), clause).atZone(LondonTime.ZONE)).due().toInstant();
        return Stream.of(clause.until(), orderEnds(watch.orderReference()).orElse(null), twelveMonths).filter(Objects::nonNull).min(Comparator.naturalOrder()).orElseThrow();
    }

    /** When somebody thinks about more time for a tag, or is reminded to. */
    public Instant tagLook(Watch watch, String lead) {
        return ahead(clause(watch).from(), tagEnds(watch), lead);
    }

    /** Whether a watch looks because its clause is over, with nothing left to look at (s.38(4)). */
    public boolean over(Watch watch) {
        Instant until = clause(watch).until();
        return until != null && !until.isAfter(clock.instant()) && !watch.nextAt().isAfter(until);
    }

    /** Whether a whole day to report had passed when the order ended, and was not looked at yet: it still counts (s.39). */
    public boolean dayLeft(Watch watch) {
        Instant dayOver = missedDay(watch).plusDays(1).atStartOfDay(LondonTime.ZONE).toInstant();
        return !watch.nextAt().equals(clause(watch).until())
                && lives.find(watch.orderReference()).map(OrderLives.Life::until).filter(until -> !dayOver.isAfter(until)).isPresent();
    }

    /** When a watch of a clause looks first; null where nothing is awaited. Of one that came back, the days before are the other force's. */
    Instant first(String order, String kind, Clause clause, boolean cameBack) {
        LocalDate since = LondonTime.atLondon(cameBack ? clock.instant() : since(order, clause)).toLocalDate();
        return switch (kind) {
            case "PROGRAMME" -> {
                LocalDate begins = clause.parameters().get("startDay") instanceof String day && !(cameBack && LocalDate.parse(day).isBefore(since)) ? LocalDate.parse(day) : since;
                yield noLaterThanItsEnd(clause, begins.atStartOfDay(LondonTime.ZONE).plus(leads.of("programmeStart")).toInstant());
            }
            case "SIGN_ON" -> signOnDue(clause, since);
            default -> null;
        };
    }

    /** When it looks next after something happened; a report on the past moves nothing back. */
    Instant next(Watch watch, Instant happened) {
        Instant next = switch (watch.kind()) {
            case "PROGRAMME" -> noLaterThanItsEnd(clause(watch), LondonTime.atLondon(happened).plus(leads.of("programmeReport")).toInstant());
            case "SIGN_ON" -> signOnDue(clause(watch), LondonTime.atLondon(happened).toLocalDate());
            default -> null;
        };
        return next != null && watch.nextAt() != null && next.isBefore(watch.nextAt()) && !next.equals(clause(watch).until()) ? watch.nextAt() : next;
    }

    /** When a programme is asked again that gave no answer. */
    Instant again(Watch watch) {
        return noLaterThanItsEnd(clause(watch), LondonTime.atLondon(clock.instant()).plus(leads.of("programmeStart")).toInstant());
    }

    /** The day whose signing on a watch that looks now finds missing. */
    LocalDate missedDay(Watch watch) {
        return LondonTime.atLondon(watch.nextAt()).minus(leads.of("signOnGrace")).toLocalDate().minusDays(1);
    }

    Clause clause(Watch watch) {
        return history.newest(watch.orderReference()).stream().filter(clause -> Objects.equals(clause.number(), watch.clauseNumber())).findFirst()
                .orElseThrow(() -> new IllegalStateException("Watch " + watch.id() + " has no clause any more"));
    }

    private static Instant noLaterThanItsEnd(Clause clause, Instant at) {
        return clause.until() != null && clause.until().isBefore(at) ? clause.until() : at;
    }

    /**
     * Some hours after the end of the next day to report, so that a station can enter who came; or when the clause is over, after its
     * last day to report. Where a court's own words name no day, after a week.
     */
    private Instant signOnDue(Clause clause, LocalDate after) {
        String reporting = clause.parameters().get("reporting") instanceof String days ? days : "";
        LocalDate day = switch (reporting) {
            case "daily" -> after.plusDays(1);
            case "" -> after.plusWeeks(1);
            default -> after.with(TemporalAdjusters.next(DayOfWeek.valueOf(reporting.toUpperCase())));
        };
        boolean over = clause.until() != null && !day.atStartOfDay(LondonTime.ZONE).toInstant().isBefore(clause.until());
        return over ? clause.until() : day.plusDays(1).atStartOfDay(LondonTime.ZONE).plus(leads.of("signOnGrace")).toInstant();
    }

    private Instant ahead(Instant from, Instant end, String lead) {
        Instant at = LondonTime.atLondon(end).minus(leads.of(lead)).toInstant();
        Instant half = end.minus(Duration.between(from, end).dividedBy(2));
        return at.isBefore(half) ? half : at;
    }

    /** Since when a clause has been as it is: its beginning, or the version of the order that says so. */
    private Instant since(String order, Clause clause) {
        return history.versions(order).stream().filter(version -> !version.cause().equals(OrderHistory.ENDED)).reduce((before, after) -> after)
                .map(OrderHistory.Version::from).filter(from -> from.isAfter(clause.from())).orElse(clause.from());
    }

    private Instant madeAt(String order) {
        return jdbc.sql("select made_at from register.protection_order where reference = ?").param(order).query(Timestamp.class).single().toInstant();
    }
}
