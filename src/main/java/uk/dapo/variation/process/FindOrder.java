package uk.dapo.variation.process;

import static uk.dapo.engine.CaseVariables.AREA;
import static uk.dapo.engine.CaseVariables.CASE_REFERENCE;
import static uk.dapo.engine.CaseVariables.FOLLOWS;
import static uk.dapo.engine.CaseVariables.TO_INSTRUMENT;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.engine.CaseWork;
import uk.dapo.register.Instrument;
import uk.dapo.variation.Discharges;

/** Finds the order a discharge names, and its case. */
@Component("findOrder")
class FindOrder implements JavaDelegate {

    private final CaseWork work;
    private final Discharges discharges;

    FindOrder(CaseWork work, Discharges discharges) {
        this.work = work;
        this.discharges = discharges;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Instrument order = discharges.order(work.of(execution));
        execution.setProcessBusinessKey(order.caseReference());
        CASE_REFERENCE.set(execution, order.caseReference());
        AREA.set(execution, order.area());
        TO_INSTRUMENT.set(execution, order.reference());
        FOLLOWS.set(execution, order.reference());
    }
}
