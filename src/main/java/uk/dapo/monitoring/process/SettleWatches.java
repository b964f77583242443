package uk.dapo.monitoring.process;

import static uk.dapo.engine.CaseVariables.INSTRUMENT_REFERENCE;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.engine.CaseWork;
import uk.dapo.engine.Replan;
import uk.dapo.engine.Waiting;
import uk.dapo.monitoring.WatchPlan;

/** Ends watches of conditions that are gone, tells the others that the order was varied, and lets every timer and due date of it be asked again. */
@Component("settleWatches")
class SettleWatches implements JavaDelegate {

    private final CaseWork work;
    private final WatchPlan plan;
    private final Waiting waiting;
    private final Replan replan;

    SettleWatches(CaseWork work, WatchPlan plan, Waiting waiting, Replan replan) {
        this.work = work;
        this.plan = plan;
        this.waiting = waiting;
        this.replan = replan;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String order = INSTRUMENT_REFERENCE.get(execution);
        WatchPlan.Settled settled = plan.settle(order, work.of(execution).by());
        settled.ended().forEach(watch -> waiting.tell("conditionEnded", MonitoringVariables.WATCH, watch));
        settled.varied().forEach(watch -> waiting.tell("conditionVaried", MonitoringVariables.WATCH, watch));
        replan.instruments(Set.of(order));
    }
}
