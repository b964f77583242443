package uk.dapo.monitoring.process;

import static uk.dapo.engine.CaseVariables.AREA;
import static uk.dapo.engine.CaseVariables.CASE_REFERENCE;
import static uk.dapo.engine.CaseVariables.INSTRUMENT_REFERENCE;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.engine.CaseWork;
import uk.dapo.monitoring.WatchedOrders;

/** Finds the order whose respondent changed something, and the case it is in. */
@Component("openChange")
class OpenChange implements JavaDelegate {

    private final CaseWork work;
    private final WatchedOrders watched;

    OpenChange(CaseWork work, WatchedOrders watched) {
        this.work = work;
        this.watched = watched;
    }

    @Override
    public void execute(DelegateExecution execution) {
        WatchedOrders.Order order = watched.open(work.of(execution));
        execution.setProcessBusinessKey(order.caseReference());
        CASE_REFERENCE.set(execution, order.caseReference());
        INSTRUMENT_REFERENCE.set(execution, order.reference());
        AREA.set(execution, order.area());
    }
}
