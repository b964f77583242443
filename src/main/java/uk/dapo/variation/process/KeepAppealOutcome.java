package uk.dapo.variation.process;

import static uk.dapo.variation.process.VariationVariables.APPEAL_OUTCOME;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.engine.CaseWork;
import uk.dapo.variation.Appeals;

/** Keeps what the court did. */
@Component("keepAppealOutcome")
class KeepAppealOutcome implements JavaDelegate {

    private final CaseWork work;
    private final Appeals appeals;

    KeepAppealOutcome(CaseWork work, Appeals appeals) {
        this.work = work;
        this.appeals = appeals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        appeals.keepOutcome(work.of(execution), APPEAL_OUTCOME.get(execution));
    }
}
