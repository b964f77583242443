package uk.dapo.order.process;

import static uk.dapo.engine.CaseVariables.TO_INSTRUMENT;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.engine.CaseWork;
import uk.dapo.order.Succession;

/** Lets the order carry the duty to notify from the day the other one ended (s.41(9)). */
@Component("reviveDuty")
class ReviveDuty implements JavaDelegate {

    private final CaseWork work;
    private final Succession succession;

    ReviveDuty(CaseWork work, Succession succession) {
        this.work = work;
        this.succession = succession;
    }

    @Override
    public void execute(DelegateExecution execution) {
        succession.revive(TO_INSTRUMENT.get(execution), work.of(execution));
    }
}
