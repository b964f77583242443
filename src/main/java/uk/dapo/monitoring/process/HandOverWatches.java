package uk.dapo.monitoring.process;

import static uk.dapo.engine.CaseVariables.INSTRUMENT_REFERENCE;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.engine.CaseWork;
import uk.dapo.engine.Waiting;
import uk.dapo.monitoring.WatchPlan;

/** Ends the watches of an order that another force watches from now on, and tells each. */
@Component("handOverWatches")
class HandOverWatches implements JavaDelegate {

    private final CaseWork work;
    private final WatchPlan plan;
    private final Waiting waiting;

    HandOverWatches(CaseWork work, WatchPlan plan, Waiting waiting) {
        this.work = work;
        this.plan = plan;
        this.waiting = waiting;
    }

    @Override
    public void execute(DelegateExecution execution) {
        plan.handOver(INSTRUMENT_REFERENCE.get(execution), work.of(execution).by())
                .forEach(watch -> waiting.tell("orderHandedOver", MonitoringVariables.WATCH, watch));
    }
}
