package uk.dapo.breach;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import uk.dapo.clock.ClockKind;
import uk.dapo.register.Clocks;
import uk.dapo.register.Submissions;
import uk.dapo.register.Work;

/** How grave a breach is and which power there is: what the tables ask, and what they answered. */
@Service
public class Grades {

    /** What the table of severity asks. {@code hoursLate} is null but for a duty that had a limit. */
    public record Severity(BreachKind kind, boolean armed, boolean threatened, boolean strangled, boolean riskNow, boolean highRisk, int breachesInPeriod, Integer hoursLate) {
    }

    /** What the table of routes asks. */
    public record Route(String makingCourt, boolean toReview) {
    }

    private final JdbcClient jdbc;
    private final Breaches breaches;
    private final Policy policy;
    private final Submissions submissions;
    private final Clocks clocks;
    private final MissedDuties duties;
    private final Clock clock;

    Grades(JdbcClient jdbc, Breaches breaches, Policy policy, Submissions submissions, Clocks clocks, MissedDuties duties, Clock clock) {
        this.jdbc = jdbc;
        this.breaches = breaches;
        this.policy = policy;
        this.submissions = submissions;
        this.clocks = clocks;
        this.duties = duties;
        this.clock = clock;
    }

    /** All that its reports say together, and what the case knows. */
    public Severity severity(Work work, Breach breach) {
        List<String> dangers = jdbc.sql("select distinct unnest(dangers) from register.breach_report where breach_reference = ?").param(breach.reference())
                .query(String.class).list();
        boolean riskNow = jdbc.sql("select bool_or(risk_now) from register.breach_report where breach_reference = ?").param(breach.reference())
                .query(Boolean.class).single();
        boolean highRisk = submissions.newest("assessRisk", work).map(risk -> risk.is("riskGrade", "high")).orElse(false);
        BreachKind gravest = jdbc.sql("select distinct kind from register.breach_report where breach_reference = ?").param(breach.reference()).query(String.class).list()
                .stream().map(BreachKind::of).min(Comparator.naturalOrder()).orElseThrow();
        return new Severity(gravest, dangers.contains("weapon"), dangers.contains("threats"), dangers.contains("strangulation"), riskNow, highRisk,
                inPeriod(breach), hoursLate(breach));
    }

    /** The court that made the order by its kind, or NONE for a notice. */
    public Route route(Breach breach) {
        String court = breach.ofNotice() ? "NONE" : jdbc.sql("""
                        select c.kind from register.protection_order o join register.court c on c.id = o.court where o.reference = ?""")
                .param(breach.broken()).query(String.class).single();
        return new Route(court, breach.toReview() != null);
    }

    /** Breaches of the pair by different behaviour in the period up to this one, this one counted. */
    int inPeriod(Breach breach) {
        Instant since = breach.happenedAt().minus(Duration.ofDays(policy.number("repeatDays")));
        return jdbc.sql("""
                        select count(distinct b.conduct) from register.breach b join register.instrument i on i.reference = b.reference
                        where i.case_reference = ? and i.state <> 'NOT_A_BREACH' and b.happened_at > ? and b.happened_at <= ?""")
                .params(breach.caseReference(), Timestamp.from(since), Timestamp.from(breach.happenedAt())).query(Integer.class).single();
    }

    private Integer hoursLate(Breach breach) {
        return breach.kind() != BreachKind.NOTIFICATION ? null : duties.newest(breach.broken())
                .map(duty -> (int) Duration.between(duty.due(), clock.instant()).toHours()).orElse(null);
    }

    /**
     * Keeps what the tables answered, if it is the first answer or a graver one.
     *
     * @return whether it is
     */
    public boolean keep(Work work, String severity, String severityReason, String route, String section, String routeReason) {
        Breach breach = breaches.get(work.instrumentReference());
        if (breach.severity() != null && breach.severity().compareTo(severity) >= 0) {
            return false;
        }
        jdbc.sql("update register.breach set severity = ?, severity_reason = ?, route = ?, route_section = ?, route_reason = ? where reference = ?")
                .params(severity, severityReason, route, section, routeReason, breach.reference()).update();
        breaches.note(breach.caseReference(), work.by(), "breach-graded", breach.reference(), java.util.Map.of("severity", severity, "route", route));
        return true;
    }

    /** Sets running how soon it must be answered, unless it was; gives whether a clock was started. */
    public boolean startAnswerClock(Work work, String kind) {
        Optional<ClockKind> clockKind = ClockKind.byId(kind);
        Breach breach = breaches.get(work.instrumentReference());
        if (clockKind.isEmpty() || !breach.state().equals("REPORTED") || clocks.open(clockKind.get(), breach.reference()).isPresent()) {
            return false;
        }
        clocks.start(clockKind.get(), breach.reference(), "breach-graded", clock.instant(), work.by());
        return true;
    }
}
