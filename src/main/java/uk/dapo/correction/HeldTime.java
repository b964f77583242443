package uk.dapo.correction;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.dapo.clock.ClockKind;
import uk.dapo.clock.LondonTime;
import uk.dapo.register.Answers;
import uk.dapo.register.Clocks;
import uk.dapo.register.Clocks.Moved;
import uk.dapo.register.Instrument;
import uk.dapo.register.Refusal;
import uk.dapo.register.Refusal.Reason;
import uk.dapo.register.RunningClock;

/**
 * When a hearing was held. The 48 hours of s.29(2) were met by it or not; an order made at it is in effect from then
 * (s.38(1)), and its notification clock runs from then (s.41(2)).
 */
@Component
class HeldTime implements RecordedFact {

    private static final String FIELD = "When did it happen?";

    private final JdbcClient jdbc;
    private final References references;
    private final Clocks clocks;
    private final Moves moves;
    private final OrderVersions versions;

    HeldTime(JdbcClient jdbc, References references, Clocks clocks, Moves moves, OrderVersions versions) {
        this.jdbc = jdbc;
        this.references = references;
        this.clocks = clocks;
        this.moves = moves;
        this.versions = versions;
    }

    @Override
    public String choice() {
        return "heldTime";
    }

    @Override
    public String label() {
        return "Time the hearing was held";
    }

    @Override
    public String question() {
        return "rightTime";
    }

    @Override
    public Subject find(String reference, Answers answers) {
        String application = references.one(reference, Instrument.Kind.APPLICATION, "a hearing that was held", each -> !held(each).isEmpty());
        List<Integer> held = held(application);
        int number = answers.number("hearingNumber").orElse(held.get(held.size() - 1));
        if (!held.contains(number)) {
            throw new Refusal("Which hearing?", "no hearing of that number was held.", "Count the hearings of the application from 1, or leave it empty for the last one.");
        }
        return new Subject(references.file(reference), application, null, number);
    }

    @Override
    public String recorded(Subject subject) {
        return LondonTime.iso(LondonTime.atLondon(heldAt(subject)));
    }

    @Override
    public String say(String value) {
        return LondonTime.say(LondonTime.parse(value));
    }

    @Override
    public List<Reason> faults(Subject subject, String right) {
        List<Reason> faults = new ArrayList<>();
        Instant at = LondonTime.parse(right).toInstant();
        before(at, "select filed_at from register.application where reference = ?", subject, "the complaint was filed", faults);
        before(at, "select n.served_at from register.notice n join register.instrument a on a.follows = n.reference where a.reference = ?", subject,
                "the notice was given", faults);
        order(subject).ifPresent(order -> afterTheOrder(order, at, faults));
        return faults;
    }

    @Override
    public List<String> effects(Subject subject, String right) {
        Instant at = LondonTime.parse(right).toInstant();
        List<String> effects = new ArrayList<>();
        metByIt(subject).ifPresent(running -> effects.add(moves.metAt(running, at)));
        order(subject).ifPresent(order -> {
            effects.add(order + " is in effect **from " + say(right) + "**");
            startedByIt(subject, order).ifPresent(running -> effects.add(moves.startedAt(running, at)));
        });
        return effects;
    }

    @Override
    public Applied apply(Subject subject, String right, String reason, String by) {
        Instant at = LondonTime.parse(right).toInstant();
        Set<String> instruments = new TreeSet<>(Set.of(subject.instrument()));
        List<Moved> moved = new ArrayList<>();
        metByIt(subject).ifPresent(running -> clocks.metInstead(running, at, reason, by));
        order(subject).ifPresent(order -> {
            startedByIt(subject, order).ifPresent(running -> moved.add(clocks.move(running, at, reason, by)));
            jdbc.sql("update register.protection_order set made_at = ? where reference = ?").params(Timestamp.from(at), order).update();
            versions.madeAt(order, heldAt(subject), at, by);
            instruments.add(order);
        });
        jdbc.sql("update register.hearing set held_at = ? where application_reference = ? and number = ?")
                .params(Timestamp.from(at), subject.instrument(), subject.hearing()).update();
        return new Applied(moved, instruments);
    }

    /** The 48-hour clock, if it was this hearing that met it. */
    private Optional<RunningClock> metByIt(Subject subject) {
        return clocks.newest(ClockKind.HEARING_AFTER_NOTICE, subject.instrument()).filter(running -> heldAt(subject).equals(running.metAt()));
    }

    /** The order made at this hearing. */
    private Optional<String> order(Subject subject) {
        return jdbc.sql("""
                        select o.reference from register.protection_order o join register.instrument i on i.reference = o.reference
                        where i.follows = ? and o.made_at = ?""").params(subject.instrument(), Timestamp.from(heldAt(subject))).query(String.class).optional();
    }

    private Optional<RunningClock> startedByIt(Subject subject, String order) {
        return clocks.newest(ClockKind.NOTIFICATION, order).filter(running -> running.from().equals(heldAt(subject)));
    }

    private Instant heldAt(Subject subject) {
        return jdbc.sql("select held_at from register.hearing where application_reference = ? and number = ?")
                .params(subject.instrument(), subject.hearing()).query(Timestamp.class).single().toInstant();
    }

    private List<Integer> held(String application) {
        return jdbc.sql("select number from register.hearing where application_reference = ? and held_at is not null order by number")
                .param(application).query(Integer.class).list();
    }

    private void afterTheOrder(String order, Instant at, List<Reason> faults) {
        boolean afterItsEnd = jdbc.sql("select coalesce(until_day < ?, false) from register.protection_order where reference = ?")
                .params(Date.valueOf(LondonTime.atLondon(at).toLocalDate()), order).query(Boolean.class).single();
        if (afterItsEnd) {
            faults.add(new Reason(FIELD, "is after the last day of the order made at it.", "Correct the last day of the order first, if that one is wrong."));
        }
        boolean afterItsService = jdbc.sql("select coalesce(served_at < ?, false) from register.protection_order where reference = ?")
                .params(Timestamp.from(at), order).query(Boolean.class).single();
        if (afterItsService) {
            faults.add(new Reason(FIELD, "is after the order made at it was served.", "Check both times."));
        }
    }

    private void before(Instant at, String sql, Subject subject, String what, List<Reason> faults) {
        jdbc.sql(sql).param(subject.instrument()).query((row, n) -> Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant)).optional()
                .flatMap(found -> found).filter(at::isBefore)
                .ifPresent(found -> faults.add(new Reason(FIELD, "is before " + what + " (" + Moves.say(found) + ").", "Check both times.")));
    }
}
