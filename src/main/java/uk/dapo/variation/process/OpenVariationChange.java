package uk.dapo.variation.process;

import static uk.dapo.engine.CaseVariables.CHANGE_OUTCOME;
import static uk.dapo.engine.CaseVariables.ORDER_CHANGE;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.engine.CaseWork;
import uk.dapo.variation.Variations;

/** Keeps what was granted as a change of the order, to be recorded and compared. */
@Component("openVariationChange")
class OpenVariationChange implements JavaDelegate {

    private final CaseWork work;
    private final Variations variations;

    OpenVariationChange(CaseWork work, Variations variations) {
        this.work = work;
        this.variations = variations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String outcome = variations.changeOutcome(work.of(execution));
        CHANGE_OUTCOME.set(execution, outcome);
        ORDER_CHANGE.set(execution, variations.openChange(work.of(execution), outcome));
    }
}
