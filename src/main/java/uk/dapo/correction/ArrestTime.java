package uk.dapo.correction;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.dapo.clock.ClockKind;
import uk.dapo.clock.LondonTime;
import uk.dapo.register.Answers;
import uk.dapo.register.Clocks;
import uk.dapo.register.Instrument;
import uk.dapo.register.Refusal.Reason;
import uk.dapo.register.RunningClock;

/** When somebody was arrested for a breach, the last time. For breach of a notice the 24 hours of s.26(2) run from it. */
@Component
class ArrestTime implements RecordedFact {

    private static final String FIELD = "When did it happen?";

    private final JdbcClient jdbc;
    private final References references;
    private final Clocks clocks;
    private final Moves moves;

    ArrestTime(JdbcClient jdbc, References references, Clocks clocks, Moves moves) {
        this.jdbc = jdbc;
        this.references = references;
        this.clocks = clocks;
        this.moves = moves;
    }

    @Override
    public String choice() {
        return "arrestTime";
    }

    @Override
    public String label() {
        return "Time of an arrest for a breach";
    }

    @Override
    public String question() {
        return "rightTime";
    }

    @Override
    public Subject find(String reference, Answers answers) {
        return Subject.of(references.file(reference), references.one(reference, Instrument.Kind.BREACH, "an arrest for a breach", breach -> arrestedAt(breach).isPresent()));
    }

    @Override
    public String recorded(Subject subject) {
        return LondonTime.iso(LondonTime.atLondon(arrestedAt(subject.instrument()).orElseThrow()));
    }

    @Override
    public String say(String value) {
        return LondonTime.say(LondonTime.parse(value));
    }

    @Override
    public List<Reason> faults(Subject subject, String right) {
        List<Reason> faults = new ArrayList<>();
        Instant at = LondonTime.parse(right).toInstant();
        instant("select happened_at from register.breach where reference = ?", subject).filter(at::isBefore).ifPresent(happened ->
                faults.add(new Reason(FIELD, "is before the breach (" + Moves.say(happened) + ").", "Check both times.")));
        instant("select min(appeared_at) from register.breach_appearance where breach_reference = ?", subject).filter(at::isAfter).ifPresent(produced ->
                faults.add(new Reason(FIELD, "is after the person was before the court (" + Moves.say(produced) + ").", "Check both times.")));
        return faults;
    }

    @Override
    public List<String> effects(Subject subject, String right) {
        return clock(subject).map(running -> List.of(moves.startedAt(running, LondonTime.parse(right).toInstant()))).orElse(List.of());
    }

    @Override
    public Applied apply(Subject subject, String right, String reason, String by) {
        Instant at = LondonTime.parse(right).toInstant();
        jdbc.sql("update register.breach_arrest set arrested_at = ? where id = (select max(id) from register.breach_arrest where breach_reference = ?)")
                .params(Timestamp.from(at), subject.instrument()).update();
        return new Applied(clock(subject).map(running -> clocks.move(running, at, reason, by)).stream().toList(), Set.of(subject.instrument()));
    }

    private Optional<RunningClock> clock(Subject subject) {
        return clocks.newest(ClockKind.COURT_AFTER_BREACH_ARREST, subject.instrument());
    }

    private Optional<Instant> arrestedAt(String breach) {
        return jdbc.sql("select arrested_at from register.breach_arrest where breach_reference = ? order by id desc limit 1").param(breach)
                .query(Timestamp.class).optional().map(Timestamp::toInstant);
    }

    private Optional<Instant> instant(String sql, Subject subject) {
        return jdbc.sql(sql).param(subject.instrument()).query((row, n) -> Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant)).single();
    }
}
