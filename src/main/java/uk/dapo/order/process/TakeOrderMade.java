package uk.dapo.order.process;

import static uk.dapo.order.process.OrderVariables.EARLIER_ORDER;
import static uk.dapo.order.process.OrderVariables.REPLACES_ORDER;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.engine.CaseWork;
import uk.dapo.register.OrderMade;
import uk.dapo.register.OrdersMade;

/** Takes up what the court made: does it replace an order in force? */
@Component("takeOrderMade")
class TakeOrderMade implements JavaDelegate {

    private final CaseWork work;
    private final OrdersMade ordersMade;

    TakeOrderMade(CaseWork work, OrdersMade ordersMade) {
        this.work = work;
        this.ordersMade = ordersMade;
    }

    @Override
    public void execute(DelegateExecution execution) {
        OrderMade made = ordersMade.get(work.of(execution).instrumentReference());
        REPLACES_ORDER.set(execution, "INSTEAD".equals(made.relation()));
        EARLIER_ORDER.set(execution, made.earlierOrder());
    }
}
