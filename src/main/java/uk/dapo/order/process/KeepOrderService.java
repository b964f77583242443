package uk.dapo.order.process;


import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.engine.CaseWork;
import uk.dapo.order.Orders;

/** Records service of the order. */
@Component("keepOrderService")
class KeepOrderService implements JavaDelegate {

    private final CaseWork work;
    private final Orders orders;

    KeepOrderService(CaseWork work, Orders orders) {
        this.work = work;
        this.orders = orders;
    }

    @Override
    public void execute(DelegateExecution execution) {
        orders.served(work.of(execution));
    }
}
