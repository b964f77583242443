package uk.dapo.breach.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.breach.OutcomeCorrections;
import uk.dapo.engine.CaseWork;

/** Keeps that a correction of an outcome was refused. */
@Component("refuseOutcome")
class RefuseOutcome implements JavaDelegate {

    private final CaseWork work;
    private final OutcomeCorrections corrections;

    RefuseOutcome(CaseWork work, OutcomeCorrections corrections) {
        this.work = work;
        this.corrections = corrections;
    }

    @Override
    public void execute(DelegateExecution execution) {
        corrections.refuse(work.of(execution));
    }
}
