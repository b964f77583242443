package uk.dapo.monitoring.process;

import static uk.dapo.monitoring.process.MonitoringVariables.VISIT_DAYS;
import static uk.dapo.monitoring.process.MonitoringVariables.WATCH;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.engine.CaseWork;
import uk.dapo.monitoring.Visits;

/** Plans the next compliance visit. */
@Component("planVisit")
class PlanVisit implements JavaDelegate {

    private final CaseWork work;
    private final Visits visits;

    PlanVisit(CaseWork work, Visits visits) {
        this.work = work;
        this.visits = visits;
    }

    @Override
    public void execute(DelegateExecution execution) {
        visits.plan(work.of(execution), WATCH.get(execution), VISIT_DAYS.get(execution));
    }
}
