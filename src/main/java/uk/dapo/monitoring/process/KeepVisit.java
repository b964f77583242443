package uk.dapo.monitoring.process;

import static uk.dapo.monitoring.process.MonitoringVariables.ALERT_EVENT;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.engine.CaseWork;
import uk.dapo.monitoring.Visits;

/** Keeps the visit and what it found. */
@Component("keepVisit")
class KeepVisit implements JavaDelegate {

    private final CaseWork work;
    private final Visits visits;

    KeepVisit(CaseWork work, Visits visits) {
        this.work = work;
        this.visits = visits;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ALERT_EVENT.set(execution, visits.keep(work.of(execution)).orElse(null));
    }
}
