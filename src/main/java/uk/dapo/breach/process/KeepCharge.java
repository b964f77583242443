package uk.dapo.breach.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.breach.Outcomes;
import uk.dapo.engine.CaseWork;

/** Keeps what was decided on a charge. */
@Component("keepCharge")
class KeepCharge implements JavaDelegate {

    private final CaseWork work;
    private final Outcomes outcomes;

    KeepCharge(CaseWork work, Outcomes outcomes) {
        this.work = work;
        this.outcomes = outcomes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        outcomes.charge(work.of(execution));
    }
}
