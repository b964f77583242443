package uk.dapo.order.process;


import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.engine.CaseWork;
import uk.dapo.order.Orders;

/** Hands the order over to the police record. */
@Component("requestRegistration")
class RequestRegistration implements JavaDelegate {

    private final CaseWork work;
    private final Orders orders;

    RequestRegistration(CaseWork work, Orders orders) {
        this.work = work;
        this.orders = orders;
    }

    @Override
    public void execute(DelegateExecution execution) {
        orders.requestRegistration(work.of(execution));
    }
}
