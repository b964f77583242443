package uk.dapo.breach.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.breach.OutcomeCorrections;
import uk.dapo.engine.CaseWork;

/** Puts the right outcome on the register. */
@Component("applyOutcome")
class ApplyOutcome implements JavaDelegate {

    private final CaseWork work;
    private final OutcomeCorrections corrections;

    ApplyOutcome(CaseWork work, OutcomeCorrections corrections) {
        this.work = work;
        this.corrections = corrections;
    }

    @Override
    public void execute(DelegateExecution execution) {
        corrections.apply(work.of(execution));
    }
}
