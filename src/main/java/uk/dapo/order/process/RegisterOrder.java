package uk.dapo.order.process;

import static uk.dapo.engine.CaseVariables.INSTRUMENT_REFERENCE;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.engine.CaseWork;
import uk.dapo.order.Orders;

/** Registers the order as the court made it (s.38(1)). */
@Component("registerOrder")
class RegisterOrder implements JavaDelegate {

    private final CaseWork work;
    private final Orders orders;

    RegisterOrder(CaseWork work, Orders orders) {
        this.work = work;
        this.orders = orders;
    }

    @Override
    public void execute(DelegateExecution execution) {
        INSTRUMENT_REFERENCE.set(execution, orders.register(work.of(execution)));
    }
}
