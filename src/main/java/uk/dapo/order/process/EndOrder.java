package uk.dapo.order.process;

import static uk.dapo.order.process.OrderVariables.ENDED_AS;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.engine.CaseWork;
import uk.dapo.order.Orders;

/** Ends the order. */
@Component("endOrder")
class EndOrder implements JavaDelegate {

    private final CaseWork work;
    private final Orders orders;

    EndOrder(CaseWork work, Orders orders) {
        this.work = work;
        this.orders = orders;
    }

    @Override
    public void execute(DelegateExecution execution) {
        orders.end(work.of(execution), ENDED_AS.get(execution));
    }
}
