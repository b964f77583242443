package uk.dapo.monitoring.process;

import static uk.dapo.monitoring.process.MonitoringVariables.RISK_GRADE;
import static uk.dapo.monitoring.process.MonitoringVariables.SUSPECTED_BREACHES;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.engine.CaseWork;
import uk.dapo.monitoring.Visits;

/** Reads how high the risk was graded last, and what was suspected lately. */
@Component("readRisk")
class ReadRisk implements JavaDelegate {

    private final CaseWork work;
    private final Visits visits;

    ReadRisk(CaseWork work, Visits visits) {
        this.work = work;
        this.visits = visits;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Visits.Risk risk = visits.risk(work.of(execution));
        RISK_GRADE.set(execution, risk.grade());
        SUSPECTED_BREACHES.set(execution, risk.suspected());
    }
}
