package uk.dapo.breach;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import uk.dapo.clock.ClockKind;
import uk.dapo.register.Answers;
import uk.dapo.register.Clocks;
import uk.dapo.register.InForceThen;
import uk.dapo.register.RunningClock;
import uk.dapo.register.Submissions;
import uk.dapo.register.Work;

/** What a breach asks for beside the respondent: the protected person called, MARAC, the school told (s.49A), a variation proposed. */
@Service
public class Safeguards {

    /** What the tables ask. Unknown numbers are null. */
    public record Needs(boolean callNeeded, Integer riskTicks, int maracThreshold, boolean professionalJudgement, boolean repeatWithinYear,
                        boolean honourBased, boolean maracAsked, boolean childAffected, String childInSchool, boolean schoolAsked, boolean orderInForce, boolean variationAsked,
                        int breachesInPeriod) {
    }

    private final JdbcClient jdbc;
    private final Breaches breaches;
    private final Grades grades;
    private final Policy policy;
    private final Submissions submissions;
    private final Clocks clocks;
    private final InForceThen inForce;
    private final Clock clock;

    Safeguards(JdbcClient jdbc, Breaches breaches, Grades grades, Policy policy, Submissions submissions, Clocks clocks, InForceThen inForce, Clock clock) {
        this.jdbc = jdbc;
        this.breaches = breaches;
        this.grades = grades;
        this.policy = policy;
        this.submissions = submissions;
        this.clocks = clocks;
        this.inForce = inForce;
        this.clock = clock;
    }

    /** Gathers what the tables ask; what was asked for this breach before is not asked again. */
    public Needs needs(Work work, String severity) {
        Breach breach = breaches.get(work.instrumentReference());
        Optional<Answers> risk = submissions.newest("assessRisk", work);
        return new Needs(severity.equals("L4") && clockOf(ClockKind.SAFETY_CALL, breach).isEmpty(), risk.flatMap(answers -> answers.number("riskTicks")).orElse(null),
                policy.number("maracTicks", breach.area()), risk.flatMap(answers -> answers.text("professionalJudgement")).isPresent(),
                risk.map(answers -> answers.is("repeatWithinYear")).orElse(false), reported("'honour' = any(dangers)", breach), asked(breach, "MARAC"),
                reported("child_affected", breach), childInSchool(work), clockOf(ClockKind.SCHOOL_TOLD, breach).isPresent(),
                !breach.ofNotice() && inForce.span(breach.broken()).filter(span -> span.covers(clock.instant())).isPresent(), asked(breach, "VARIATION") || underWay(breach),
                grades.inPeriod(breach));
    }

    /** Notes that something is asked for this breach, so that a graver grading does not ask it twice. */
    public void ask(Work work, String what) {
        Breach breach = breaches.get(work.instrumentReference());
        keep(breach, what, "asked", clock.instant(), null, work);
    }

    /** Starts the hour in which the protected person is called, or the time in which the school is told. */
    public void start(Work work, ClockKind kind) {
        clocks.start(kind, work.instrumentReference(), "breach-graded", clock.instant(), work.by());
    }

    /** Keeps a call, and closes its hour if the protected person was reached, or their safety is known otherwise. */
    public void called(Work work) {
        Answers answers = submissions.get("callProtectedPerson", work);
        Instant at = answers.instant("callAt").orElseThrow();
        keep(breaches.get(work.instrumentReference()), "SAFETY_CALL", answers.required("callOutcome"), at, null, work);
        if (!answers.is("callOutcome", "notReached")) {
            close(work, ClockKind.SAFETY_CALL, at);
        }
    }

    /** Keeps the referral to MARAC. */
    public void referred(Work work) {
        Answers answers = submissions.get("referToMarac", work);
        keep(breaches.get(work.instrumentReference()), "MARAC", "referred", answers.instant("maracReferredAt").orElseThrow(), answers.text("maracReferralReference").orElse(null), work);
    }

    /** Keeps that the school was told, or why it was not, and closes its time. */
    public void schoolTold(Work work) {
        Answers answers = submissions.get("tellSchool", work);
        Instant at = answers.instant("schoolToldAt").orElseGet(clock::instant);
        keep(breaches.get(work.instrumentReference()), "SCHOOL", answers.required("schoolOutcome"), at, null, work);
        close(work, ClockKind.SCHOOL_TOLD, at);
    }

    private void close(Work work, ClockKind kind, Instant at) {
        clocks.open(kind, work.instrumentReference()).ifPresent(running -> clocks.met(running, at.isBefore(running.from()) ? running.from() : at, work.by()));
    }

    private void keep(Breach breach, String what, String answer, Instant at, String outside, Work work) {
        jdbc.sql("""
                        insert into register.breach_safeguard (breach_reference, what, answer, done_at, outside_reference, recorded_by, recorded_at)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(breach.reference(), what, answer, Timestamp.from(at), outside, work.by(), Timestamp.from(clock.instant())).update();
        breaches.note(breach.caseReference(), work.by(), "breach-safeguard", breach.reference(), Map.of("what", what, "answer", answer));
    }

    private boolean asked(Breach breach, String what) {
        return jdbc.sql("select exists (select 1 from register.breach_safeguard where breach_reference = ? and what = ?)").params(breach.reference(), what)
                .query(Boolean.class).single();
    }

    /** Whether a variation of the order is proposed or sought: a further breach is for whoever decides on that one. */
    private boolean underWay(Breach breach) {
        return jdbc.sql("select exists (select 1 from register.instrument where kind = 'VARIATION' and follows = ? and state in ('PROPOSED', 'SOUGHT', 'FILED'))")
                .param(breach.broken()).query(Boolean.class).single();
    }

    private boolean reported(String condition, Breach breach) {
        return jdbc.sql("select bool_or(" + condition + ") from register.breach_report where breach_reference = ?").param(breach.reference()).query(Boolean.class).single();
    }

    private Optional<RunningClock> clockOf(ClockKind kind, Breach breach) {
        return clocks.newest(kind, breach.reference()).filter(running -> running.instrumentReference().equals(breach.reference()));
    }

    private String childInSchool(Work work) {
        return submissions.newest("reportBreach", work).flatMap(answers -> answers.text("breachChildren")).orElse("unknown");
    }
}
