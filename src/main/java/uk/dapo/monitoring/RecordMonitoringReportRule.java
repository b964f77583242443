package uk.dapo.monitoring;

import org.springframework.stereotype.Component;
import uk.dapo.engine.FormRule;
import uk.dapo.register.Refusal;
import uk.dapo.register.Submission;

/** Who has the form can still look the order up: a reference nobody knows is refused, an empty one goes to be sorted. The same reference is one report. */
@Component
class RecordMonitoringReportRule implements FormRule {

    private final ReportForms forms;
    private final ReportRegister reports;
    private final WatchedOrders orders;

    RecordMonitoringReportRule(ReportForms forms, ReportRegister reports, WatchedOrders orders) {
        this.forms = forms;
        this.reports = reports;
        this.orders = orders;
    }

    @Override
    public String form() {
        return "recordMonitoringReport";
    }

    @Override
    public void check(Submission submission) {
        submission.answers().text("monitoringOrder").ifPresent(orders::order);
        if (reports.known(forms.of(submission.answers(), submission.work()))) {
            throw new Refusal("Their own reference", "this report has been taken in already.", "Nothing is left to do. If it is another one, give it its own reference.");
        }
    }
}
