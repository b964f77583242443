package uk.dapo.monitoring;

import org.springframework.stereotype.Component;
import uk.dapo.engine.FormRule;
import uk.dapo.register.Answers;
import uk.dapo.register.Refusal;
import uk.dapo.register.Submission;

/** Who sorts a report names a condition that was in force when it happened, and to which it can happen. */
@Component
class SortReportRule implements FormRule {

    private final MonitoringWork work;
    private final ReportIntake reports;

    SortReportRule(MonitoringWork work, ReportIntake reports) {
        this.work = work;
        this.reports = reports;
    }

    @Override
    public String form() {
        return "sortReport";
    }

    @Override
    public void check(Submission submission) {
        Answers answer = submission.answers();
        if (answer.is("sortAnswer", "belongs")) {
            long event = work.of(submission.work().rootInstanceId()).orElseThrow().eventId();
            reports.fault(answer.required("sortOrder"), answer.required("sortCondition"), event).ifPresent(why -> {
                throw new Refusal("Order and condition", why, "Look the order up by the respondent's name, or say that it is not ours.");
            });
        }
    }
}
