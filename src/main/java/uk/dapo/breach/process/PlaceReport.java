package uk.dapo.breach.process;

import static uk.dapo.breach.process.BreachVariables.AWARENESS_ASKED;
import static uk.dapo.breach.process.BreachVariables.BREACH_SOURCE;
import static uk.dapo.breach.process.BreachVariables.LIKE_BREACH;
import static uk.dapo.breach.process.BreachVariables.MONITORING_EVENT;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.breach.LikeBreaches;
import uk.dapo.breach.Report;
import uk.dapo.breach.Reports;
import uk.dapo.engine.CaseWork;
import uk.dapo.register.Work;

/** Places a report: must awareness be asked, and was the same behaviour reported already? */
@Component("placeReport")
class PlaceReport implements JavaDelegate {

    private final CaseWork work;
    private final Reports reports;
    private final LikeBreaches like;

    PlaceReport(CaseWork work, Reports reports, LikeBreaches like) {
        this.work = work;
        this.reports = reports;
        this.like = like;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Work report = work.of(execution);
        Report said = reports.of(report, BREACH_SOURCE.find(execution).orElse(null), MONITORING_EVENT.find(execution).orElse(null));
        AWARENESS_ASKED.set(execution, reports.awarenessAsked(report, said));
        LIKE_BREACH.set(execution, like.likeness(report.follows(), said, reports.settle(report, said)).name());
    }
}
