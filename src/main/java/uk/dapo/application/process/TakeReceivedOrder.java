package uk.dapo.application.process;

import static uk.dapo.application.process.ApplicationVariables.APPLICANT;
import static uk.dapo.application.process.ApplicationVariables.BOTH_PARTIES;
import static uk.dapo.application.process.ApplicationVariables.ORDER_ENTERED;
import static uk.dapo.application.process.ApplicationVariables.PROCEEDINGS;
import static uk.dapo.application.process.ApplicationVariables.RECEIVED_ORDER;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.application.ReceivedOrder;
import uk.dapo.application.ReceivedOrders;
import uk.dapo.engine.CaseWork;

/** Takes up an order that a court sent: its two people, and what decides the route. */
@Component("takeReceivedOrder")
class TakeReceivedOrder implements JavaDelegate {

    private final CaseWork work;
    private final ReceivedOrders orders;

    TakeReceivedOrder(CaseWork work, ReceivedOrders orders) {
        this.work = work;
        this.orders = orders;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ReceivedOrder.Basis basis = orders.take(RECEIVED_ORDER.get(execution), work.of(execution)).basis();
        APPLICANT.set(execution, basis.applicant());
        PROCEEDINGS.set(execution, basis.proceedings());
        BOTH_PARTIES.set(execution, true);
        ORDER_ENTERED.set(execution, true);
    }
}
