package uk.dapo.order.process;


import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.engine.CaseWork;
import uk.dapo.order.Orders;

/** Keeps the police record's reference. */
@Component("keepRegistration")
class KeepRegistration implements JavaDelegate {

    private final CaseWork work;
    private final Orders orders;

    KeepRegistration(CaseWork work, Orders orders) {
        this.work = work;
        this.orders = orders;
    }

    @Override
    public void execute(DelegateExecution execution) {
        orders.registered(work.of(execution));
    }
}
