package uk.dapo.correction;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.dapo.access.Officers;
import uk.dapo.access.Rank;
import uk.dapo.clock.LondonTime;
import uk.dapo.register.Answers;
import uk.dapo.register.Commencement;
import uk.dapo.register.Instrument;
import uk.dapo.register.Refusal.Reason;

/**
 * When the inspector authorised the notice. On paper, while the system was down, it is earlier than its entry; the service, which
 * cannot come before it, is then entered as it was, and the 48 hours run from that.
 */
@Component
class DecisionTime implements RecordedFact {

    private static final String FIELD = "When did it happen?";

    private final JdbcClient jdbc;
    private final References references;
    private final Officers officers;
    private final Commencement commencement;

    DecisionTime(JdbcClient jdbc, References references, Officers officers, Commencement commencement) {
        this.jdbc = jdbc;
        this.references = references;
        this.officers = officers;
        this.commencement = commencement;
    }

    @Override
    public String choice() {
        return "decisionTime";
    }

    @Override
    public String label() {
        return "Time the notice was authorised";
    }

    @Override
    public String question() {
        return "rightTime";
    }

    @Override
    public Subject find(String reference, Answers answers) {
        return Subject.of(references.file(reference), references.one(reference, Instrument.Kind.NOTICE, "a notice that was authorised",
                notice -> instant("decided_at", notice).isPresent() && given(notice)));
    }

    @Override
    public String recorded(Subject subject) {
        return LondonTime.iso(LondonTime.atLondon(instant("decided_at", subject.instrument()).orElseThrow()));
    }

    @Override
    public String say(String value) {
        return LondonTime.say(LondonTime.parse(value));
    }

    @Override
    public List<Reason> faults(Subject subject, String right) {
        List<Reason> faults = new ArrayList<>();
        Instant at = LondonTime.parse(right).toInstant();
        instant("served_at", subject.instrument()).filter(at::isAfter).ifPresent(served -> faults.add(new Reason(FIELD,
                "is after the notice was given to the respondent (" + Moves.say(served) + ").", "Check both times; correct the time it was given first if that one is wrong.")));
        String decider = jdbc.sql("select decided_by from register.notice where reference = ?").param(subject.instrument()).query(String.class).single();
        if (!officers.holds(decider, Rank.INSPECTOR, at)) {
            faults.add(new Reason(FIELD, "whoever decided held no rank of inspector or above at that time (s.22(1), (8)).", "Check the time; take legal advice if it is right."));
        }
        return faults;
    }

    @Override
    public List<String> effects(Subject subject, String right) {
        String area = subject.file().area();
        return commencement.on(area, LondonTime.parse(right).toLocalDate()).isPresent() ? List.of()
                : List.of("**Section 22 was not in force in " + area + " on that day: take legal advice on the notice.**");
    }

    @Override
    public Applied apply(Subject subject, String right, String reason, String by) {
        Instant at = LondonTime.parse(right).toInstant();
        String rank = officers.find(jdbc.sql("select decided_by from register.notice where reference = ?").param(subject.instrument()).query(String.class).single())
                .map(officer -> officer.rankAt(at).name()).orElse(null);
        jdbc.sql("update register.notice set decided_at = ?, decider_rank = ? where reference = ?").params(Timestamp.from(at), rank, subject.instrument()).update();
        return new Applied(List.of(), Set.of(subject.instrument()));
    }

    private boolean given(String notice) {
        return jdbc.sql("select decision = 'give' from register.notice where reference = ?").param(notice).query(Boolean.class).single();
    }

    private Optional<Instant> instant(String column, String notice) {
        return jdbc.sql("select " + column + " from register.notice where reference = ?").param(notice)
                .query((row, n) -> Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant)).single();
    }
}
