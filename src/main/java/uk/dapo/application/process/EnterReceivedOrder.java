package uk.dapo.application.process;

import static uk.dapo.application.process.ApplicationVariables.RECEIVED_ORDER;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.application.ReceivedOrders;
import uk.dapo.engine.CaseWork;

/** Enters the order as sent, to be compared with the sealed copy. */
@Component("enterReceivedOrder")
class EnterReceivedOrder implements JavaDelegate {

    private final CaseWork work;
    private final ReceivedOrders orders;

    EnterReceivedOrder(CaseWork work, ReceivedOrders orders) {
        this.work = work;
        this.orders = orders;
    }

    @Override
    public void execute(DelegateExecution execution) {
        orders.enter(RECEIVED_ORDER.get(execution), work.of(execution));
    }
}
