package uk.dapo.monitoring;

import java.util.List;
import org.springframework.stereotype.Service;
import uk.dapo.register.Answers;
import uk.dapo.register.Submissions;
import uk.dapo.register.Work;

/** Reports as people enter and sort them. */
@Service
public class ReportForms {

    private final Submissions submissions;
    private final ReportIntake intake;

    ReportForms(Submissions submissions, ReportIntake intake) {
        this.submissions = submissions;
        this.intake = intake;
    }

    /** The report in the form "Record a monitoring report". Without a reference of its own it is the form that was submitted. */
    public Report entered(Work work) {
        return of(submissions.get("recordMonitoringReport", work), work);
    }

    /** Takes in what a person found a report to be on. */
    public List<ReportIntake.Received> sorted(Work work, long event) {
        Answers answer = submissions.get("sortReport", work);
        if (answer.is("sortAnswer", "notOurs")) {
            intake.notOurs(event, answer.required("sortReason"), work.by());
            return List.of(ReportIntake.Received.only(event, "NOT_OURS", null));
        }
        return intake.sorted(event, answer.required("sortOrder"), answer.required("sortCondition"), work.by());
    }

    Report of(Answers answers, Work work) {
        return new Report(answers.required("monitoringSource"), answers.text("monitoringSourceReference").orElseGet(() -> "entered " + work.instanceId()),
                answers.text("monitoringOrder").orElse(""), answers.required("monitoringCondition"), answers.instant("monitoringAt").orElseThrow(),
                answers.required("monitoringKind"), answers.text("reportDetail").orElse(null));
    }
}
