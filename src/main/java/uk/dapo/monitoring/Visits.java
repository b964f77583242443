package uk.dapo.monitoring;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import uk.dapo.clock.LondonTime;
import uk.dapo.register.Answers;
import uk.dapo.register.Submissions;
import uk.dapo.register.Work;

/** Compliance visits: planned by the risk, kept, and what they make somebody suspect. */
@Service
public class Visits {

    /** {@code grade} is null while nobody graded it. */
    public record Risk(String grade, int suspected) {
    }

    private static final Duration LATELY = Duration.ofDays(90);
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final JdbcClient jdbc;
    private final Submissions submissions;
    private final Alerts alerts;
    private final ReportIntake reports;
    private final WatchRegister watches;
    private final Clock clock;

    Visits(JdbcClient jdbc, Submissions submissions, Alerts alerts, ReportIntake reports, WatchRegister watches, Clock clock) {
        this.jdbc = jdbc;
        this.submissions = submissions;
        this.alerts = alerts;
        this.reports = reports;
        this.watches = watches;
        this.clock = clock;
    }

    public Risk risk(Work work) {
        return new Risk(submissions.all(work).text("riskGrade").orElse(null), alerts.since(work.instrumentReference(), clock.instant().minus(LATELY)));
    }

    /** The next visit: by the cycle, or earlier where the last visitor said so. */
    public void plan(Work work, long watch, int days) {
        Instant cycle = LondonTime.atLondon(clock.instant()).toLocalDate().plusDays(days).atTime(MORNING).atZone(LondonTime.ZONE).toInstant();
        Optional<Instant> asked = jdbc.sql("select next_due from register.compliance_visit where order_reference = ? order by id desc limit 1")
                .param(work.instrumentReference()).query((row, n) -> Optional.ofNullable(row.getDate(1)).map(Date::toLocalDate)).optional().flatMap(day -> day)
                .map(day -> day.atTime(MORNING).atZone(LondonTime.ZONE).toInstant());
        watches.lookNext(watch, Stream.concat(Stream.of(cycle), asked.stream()).min(Instant::compareTo).orElseThrow());
    }

    /** Keeps a visit; gives the report that stands for what it made somebody suspect, if it did. */
    public Optional<Long> keep(Work work) {
        Answers visit = submissions.get("recordVisit", work);
        String by = submissions.submitter("recordVisit", work).orElseThrow();
        Instant at = visit.instant("visitedAt").orElseThrow();
        jdbc.sql("""
                        insert into register.compliance_visit (order_reference, visited_at, seen, breach_suspected, next_due, visited_by, recorded_at)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(work.instrumentReference(), Timestamp.from(at), visit.is("visitSeen"), visit.is("visitBreach"),
                        visit.day("visitNextDue").map(Date::valueOf).orElse(null), by, Timestamp.from(clock.instant())).update();
        return visit.is("visitBreach") ? Optional.of(suspected(work, visit, at, by)) : Optional.empty();
    }

    private long suspected(Work work, Answers visit, Instant at, String by) {
        ReportIntake.Received received = reports.receive(new Report("compliance visit", work.instanceId() + ", " + at, work.instrumentReference(),
                visit.required("visitClause"), at, ReportKind.OTHER.id(), visit.required("visitFindings")), by);
        if (received.alert() != null) {
            alerts.answer(received.alert(), "breach", by);
        }
        return received.event();
    }
}
