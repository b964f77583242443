package uk.dapo.order.process;

import static uk.dapo.engine.CaseVariables.TO_INSTRUMENT;
import static uk.dapo.order.process.OrderVariables.AWAITED_ORDER;
import static uk.dapo.order.process.OrderVariables.DUTY_REVIVES;
import static uk.dapo.order.process.OrderVariables.DUTY_WAITS_ON;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.order.Succession;

/** Asks whether the duty to notify revives under the order that waited, or another order carries it (s.41(8)-(9)). */
@Component("takeDuty")
class TakeDuty implements JavaDelegate {

    private final Succession succession;

    TakeDuty(Succession succession) {
        this.succession = succession;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Succession.Duty duty = succession.duty(TO_INSTRUMENT.get(execution));
        DUTY_REVIVES.set(execution, duty.revives());
        DUTY_WAITS_ON.set(execution, duty.awaits() != null);
        AWAITED_ORDER.set(execution, duty.awaits());
    }
}
