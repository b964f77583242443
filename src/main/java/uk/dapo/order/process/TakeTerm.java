package uk.dapo.order.process;

import static uk.dapo.engine.CaseVariables.INSTRUMENT_REFERENCE;
import static uk.dapo.order.process.OrderVariables.ORDER_TERM;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.engine.Replan;
import uk.dapo.order.Orders;

/** Takes how the order ends as the register has it now, and lets every timer and due date of it be asked again. */
@Component("takeTerm")
class TakeTerm implements JavaDelegate {

    private final Orders orders;
    private final Replan replan;

    TakeTerm(Orders orders, Replan replan) {
        this.orders = orders;
        this.replan = replan;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String order = INSTRUMENT_REFERENCE.get(execution);
        ORDER_TERM.set(execution, orders.term(order));
        replan.instruments(Set.of(order));
    }
}
