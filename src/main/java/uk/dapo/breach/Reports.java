package uk.dapo.breach;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import uk.dapo.register.Answers;
import uk.dapo.register.Clause;
import uk.dapo.register.InForceThen;
import uk.dapo.register.MonitoringReports;
import uk.dapo.register.Submissions;
import uk.dapo.register.Work;

/** A report as it stands: what it says, and which clauses it means. From the forms, or from what monitoring saw. */
@Service
public class Reports {

    /** Choices of the list of clauses that are none: a duty the Act itself imposes, and "look at it first". */
    static final String DUTY = "DUTY";
    static final String REVIEW = "REVIEW";

    private final Submissions submissions;
    private final InForceThen inForce;
    private final Awareness awareness;
    private final MissedDuties duties;
    private final MonitoringReports monitoring;

    Reports(Submissions submissions, InForceThen inForce, Awareness awareness, MissedDuties duties, MonitoringReports monitoring) {
        this.submissions = submissions;
        this.inForce = inForce;
        this.awareness = awareness;
        this.duties = duties;
        this.monitoring = monitoring;
    }

    /**
     * What was reported.
     *
     * @param suspectedBy     the duty that was missed where no person and no monitoring reported it, or null
     * @param monitoringEvent the report that stands for the suspicion, or null where it is a duty that was missed
     */
    public Report of(Work work, String suspectedBy, Long monitoringEvent) {
        if (monitoringEvent != null) {
            return monitored(monitoring.find(monitoringEvent).orElseThrow(), work.by());
        }
        if (suspectedBy != null) {
            return missedNotification(work, suspectedBy);
        }
        Answers report = submissions.get("reportBreach", work);
        return new Report(report.required("breachSource"), report.text("breachSourceReference").orElse(null), null, BreachKind.of(report.required("breachKind")),
                report.instant("breachAt").orElseThrow(), report.list("breachDangers"), report.is("breachRiskNow"), !report.is("breachChildren", "none"), false, work.by());
    }

    /** The offence of s.43 begins with the first day of default: when the three days of s.41 were over. */
    private Report missedNotification(Work work, String suspectedBy) {
        return new Report(suspectedBy, null, null, BreachKind.NOTIFICATION, duties.newest(work.follows(), suspectedBy).orElseThrow().due(), List.of(), false, false, true, work.by());
    }

    private static Report monitored(MonitoringReports.Reported event, String by) {
        return new Report(event.source(), event.sourceReference(), event.id(), BreachKind.of(event.breachKind()), event.occurredAt(), List.of(), false, false, true, by);
    }

    /** The clauses it means and why a person must look first, if they must. */
    public Settled settle(Work work, Report report) {
        InForceThen.Span broken = inForce.span(work.follows()).orElseThrow();
        Optional<Answers> chosen = submissions.newest("chooseClause", work);
        List<String> choices = choices(work, report);
        List<Integer> clauses = chosen(work, report);
        return new Settled(inForce.version(broken.reference(), report.happenedAt()), clauses,
                choices.contains(REVIEW) ? chosen.flatMap(answers -> answers.text("clauseReviewReason")).orElseThrow() : null, aware(work, broken, report, clauses));
    }

    /** As somebody chose, or as a report of monitoring was matched; without a clause it is a duty of the Act. */
    private List<String> choices(Work work, Report report) {
        return submissions.newest("chooseClause", work).map(answers -> answers.list("brokenClauses")).orElseGet(() -> List.of(
                Optional.ofNullable(report.monitoringEvent()).flatMap(monitoring::find).map(MonitoringReports.Reported::brokenClause).map(String::valueOf).orElse(DUTY)));
    }

    private String aware(Work work, InForceThen.Span broken, Report report, List<Integer> clauses) {
        String onRecord = awareness.onRecord(broken.reference(), broken.kind(), report.kind(), clauses, report.happenedAt());
        return onRecord.equals(Awareness.UNKNOWN)
                ? submissions.newest("recordAwareness", work).map(answers -> answers.required("awarenessBasis")).orElse(onRecord) : onRecord;
    }

    private List<Integer> chosen(Work work, Report report) {
        return choices(work, report).stream().filter(choice -> choice.matches("\\d+")).map(Integer::valueOf).toList();
    }

    /** Whether somebody must be asked how the respondent knew of the order. */
    public boolean awarenessAsked(Work work, Report report) {
        InForceThen.Span broken = inForce.span(work.follows()).orElseThrow();
        return !report.bySystem() && awareness.onRecord(broken.reference(), broken.kind(), report.kind(), chosen(work, report), report.happenedAt()).equals(Awareness.UNKNOWN);
    }

    /** The clauses that a breach broke, in the words of then. */
    List<Clause> words(Breach breach) {
        return inForce.clauses(breach.broken(), breach.happenedAt()).stream().filter(clause -> breach.clauses().contains(clause.number())).toList();
    }
}
