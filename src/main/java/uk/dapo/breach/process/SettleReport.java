package uk.dapo.breach.process;

import static uk.dapo.breach.process.BreachVariables.BREACH_SOURCE;
import static uk.dapo.breach.process.BreachVariables.CONDUCT;
import static uk.dapo.breach.process.BreachVariables.MONITORING_EVENT;
import static uk.dapo.breach.process.BreachVariables.REPORT_RESULT;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.breach.LikeBreaches;
import uk.dapo.breach.Report;
import uk.dapo.breach.Reports;
import uk.dapo.engine.CaseWork;
import uk.dapo.register.Work;

/** Settles whether a report is a breach of its own or is added to a known one. */
@Component("settleReport")
class SettleReport implements JavaDelegate {

    private final CaseWork work;
    private final Reports reports;
    private final LikeBreaches like;

    SettleReport(CaseWork work, Reports reports, LikeBreaches like) {
        this.work = work;
        this.reports = reports;
        this.like = like;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Work report = work.of(execution);
        Report said = reports.of(report, BREACH_SOURCE.find(execution).orElse(null), MONITORING_EVENT.find(execution).orElse(null));
        LikeBreaches.Joining joining = like.joining(report, said, reports.settle(report, said));
        REPORT_RESULT.set(execution, joining.joined() ? "JOINED" : "NEW");
        CONDUCT.set(execution, joining.conduct());
    }
}
