package uk.dapo.monitoring.process;

import static uk.dapo.engine.CaseVariables.INSTRUMENT_REFERENCE;
import static uk.dapo.monitoring.process.MonitoringVariables.CONDITION_CODE;
import static uk.dapo.monitoring.process.MonitoringVariables.CONDITION_NUMBER;
import static uk.dapo.monitoring.process.MonitoringVariables.WATCH;
import static uk.dapo.monitoring.process.MonitoringVariables.WATCH_KIND;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.engine.CaseWork;
import uk.dapo.monitoring.WatchPlan;

/** Opens the watch that the table names. */
@Component("openWatch")
class OpenWatch implements JavaDelegate {

    private final CaseWork work;
    private final WatchPlan plan;

    OpenWatch(CaseWork work, WatchPlan plan) {
        this.work = work;
        this.plan = plan;
    }

    @Override
    public void execute(DelegateExecution execution) {
        WatchPlan.Condition condition = new WatchPlan.Condition(CONDITION_CODE.get(execution), CONDITION_NUMBER.find(execution).orElse(null));
        WATCH.set(execution, plan.open(INSTRUMENT_REFERENCE.get(execution), condition, WATCH_KIND.get(execution), work.of(execution).by()));
    }
}
