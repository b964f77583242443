package uk.dapo.order.process;

import static uk.dapo.engine.CaseVariables.INSTRUMENT_REFERENCE;
import static uk.dapo.order.process.OrderVariables.ORDER_TERM;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.order.Orders;

/** Takes how the order ends as the register has it now; what hangs on it is asked again once its watches are settled. */
@Component("takeTerm")
class TakeTerm implements JavaDelegate {

    private final Orders orders;

    TakeTerm(Orders orders) {
        this.orders = orders;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ORDER_TERM.set(execution, orders.term(INSTRUMENT_REFERENCE.get(execution)));
    }
}
