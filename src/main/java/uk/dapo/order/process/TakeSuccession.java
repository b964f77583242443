package uk.dapo.order.process;

import static uk.dapo.engine.CaseVariables.TO_INSTRUMENT;
import static uk.dapo.order.process.OrderVariables.ORDER_TO_START;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.order.Succession;

/** Asks whether the order that waited is to start now (s.38(2)). */
@Component("takeSuccession")
class TakeSuccession implements JavaDelegate {

    private final Succession succession;

    TakeSuccession(Succession succession) {
        this.succession = succession;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ORDER_TO_START.set(execution, succession.waits(TO_INSTRUMENT.get(execution)));
    }
}
