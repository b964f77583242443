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
import uk.dapo.variation.Variations;

/** Finds the order that is named, and its case. */
@Component("findOrder")
class FindOrder implements JavaDelegate {

    private final CaseWork work;
    private final Variations variations;

    FindOrder(CaseWork work, Variations variations) {
        this.work = work;
        this.variations = variations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Instrument order = variations.order(work.of(execution));
        execution.setProcessBusinessKey(order.caseReference());
        CASE_REFERENCE.set(execution, order.caseReference());
        AREA.set(execution, order.area());
        FOLLOWS.set(execution, order.reference());
        TO_INSTRUMENT.set(execution, order.reference());
    }
}
