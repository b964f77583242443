package uk.dapo.order.process;

import static uk.dapo.order.process.OrderVariables.AWAITED_ORDER;
import static uk.dapo.order.process.OrderVariables.ORDER_REFERENCE;
import static uk.dapo.order.process.OrderVariables.ORDER_WAITS;
import static uk.dapo.order.process.OrderVariables.RETURN_HEARING_OWED;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.engine.CaseWork;
import uk.dapo.order.Succession;

/** Finds the order just opened, and whether it owes a return hearing (s.34(4)) or waits for another order to end (ss.38(2), 41(8)). */
@Component("findOrderMade")
class FindOrderMade implements JavaDelegate {

    private final CaseWork work;
    private final Succession succession;

    FindOrderMade(CaseWork work, Succession succession) {
        this.work = work;
        this.succession = succession;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Succession.Made made = succession.made(work.of(execution));
        ORDER_REFERENCE.set(execution, made.order());
        RETURN_HEARING_OWED.set(execution, made.returnHearingOwed());
        ORDER_WAITS.set(execution, made.awaits() != null);
        AWAITED_ORDER.set(execution, made.awaits());
    }
}
