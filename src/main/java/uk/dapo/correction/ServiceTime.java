package uk.dapo.correction;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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

/** When the notice was given to the respondent in person (s.25(3)): the 48 hours of s.29(2) run from it. */
@Component
class ServiceTime implements RecordedFact {

    private static final String FIELD = "When did it happen?";

    private final JdbcClient jdbc;
    private final References references;
    private final Clocks clocks;
    private final Moves moves;

    ServiceTime(JdbcClient jdbc, References references, Clocks clocks, Moves moves) {
        this.jdbc = jdbc;
        this.references = references;
        this.clocks = clocks;
        this.moves = moves;
    }

    @Override
    public String choice() {
        return "serviceTime";
    }

    @Override
    public String label() {
        return "Time the notice was given to the respondent";
    }

    @Override
    public String question() {
        return "rightTime";
    }

    @Override
    public Subject find(String reference, Answers answers) {
        return Subject.of(references.file(reference), references.one(reference, Instrument.Kind.NOTICE, "a notice that was given",
                notice -> instant("select served_at from register.notice where reference = ?", notice).isPresent()));
    }

    @Override
    public String recorded(Subject subject) {
        return LondonTime.iso(LondonTime.atLondon(instant("select served_at from register.notice where reference = ?", subject.instrument()).orElseThrow()));
    }

    @Override
    public String say(String value) {
        return LondonTime.say(LondonTime.parse(value));
    }

    @Override
    public List<Reason> faults(Subject subject, String right) {
        List<Reason> faults = new ArrayList<>();
        Instant at = LondonTime.parse(right).toInstant();
        Instant decidedAt = instant("select decided_at from register.notice where reference = ?", subject.instrument()).orElseThrow();
        // people record to the minute
        if (at.isBefore(decidedAt.truncatedTo(ChronoUnit.MINUTES))) {
            faults.add(new Reason(FIELD, "is before the notice was authorised (" + Moves.say(decidedAt) + ").", "Enter when it was handed over."));
        }
        instant("""
                select min(h.held_at) from register.hearing h join register.instrument i on i.reference = h.application_reference
                where i.follows = ?""", subject.instrument()).filter(at::isAfter).ifPresent(held -> faults.add(new Reason(FIELD,
                "is after the application was heard (" + Moves.say(held) + ").", "Check both times; correct the time of the hearing first if that one is wrong.")));
        return faults;
    }

    @Override
    public List<String> effects(Subject subject, String right) {
        return clock(subject).map(running -> List.of(moves.startedAt(running, LondonTime.parse(right).toInstant()))).orElse(List.of());
    }

    @Override
    public Applied apply(Subject subject, String right, String reason, String by) {
        Instant at = LondonTime.parse(right).toInstant();
        jdbc.sql("update register.notice set served_at = ? where reference = ?").params(Timestamp.from(at), subject.instrument()).update();
        return new Applied(clock(subject).map(running -> clocks.move(running, at, reason, by)).stream().toList(), Set.of(subject.instrument()));
    }

    private Optional<RunningClock> clock(Subject subject) {
        return clocks.newest(ClockKind.HEARING_AFTER_NOTICE, subject.instrument());
    }

    private Optional<Instant> instant(String sql, String reference) {
        return jdbc.sql(sql).param(reference).query((row, n) -> Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant)).single();
    }
}
