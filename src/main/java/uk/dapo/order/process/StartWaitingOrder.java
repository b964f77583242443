package uk.dapo.order.process;

import static uk.dapo.engine.CaseVariables.TO_INSTRUMENT;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.engine.CaseWork;
import uk.dapo.order.Succession;

/** Brings the order that waited into force, from the moment the earlier one ended (s.38(2)). */
@Component("startWaitingOrder")
class StartWaitingOrder implements JavaDelegate {

    private final CaseWork work;
    private final Succession succession;

    StartWaitingOrder(CaseWork work, Succession succession) {
        this.work = work;
        this.succession = succession;
    }

    @Override
    public void execute(DelegateExecution execution) {
        succession.start(TO_INSTRUMENT.get(execution), work.of(execution));
    }
}
