package uk.dapo.monitoring.process;

import static uk.dapo.engine.CaseVariables.INSTRUMENT_REFERENCE;
import static uk.dapo.monitoring.process.MonitoringVariables.CONDITION_CODE;
import static uk.dapo.monitoring.process.MonitoringVariables.CONDITION_NUMBER;
import static uk.dapo.monitoring.process.MonitoringVariables.CONDITION_TO_PLAN;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.monitoring.WatchPlan;

/** Finds a condition of the order that nobody watches yet. */
@Component("nextCondition")
class NextCondition implements JavaDelegate {

    private final WatchPlan plan;

    NextCondition(WatchPlan plan) {
        this.plan = plan;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Optional<WatchPlan.Condition> next = plan.next(INSTRUMENT_REFERENCE.get(execution));
        CONDITION_TO_PLAN.set(execution, next.isPresent());
        CONDITION_CODE.set(execution, next.map(WatchPlan.Condition::code).orElse(null));
        CONDITION_NUMBER.set(execution, next.map(WatchPlan.Condition::clauseNumber).orElse(null));
    }
}
