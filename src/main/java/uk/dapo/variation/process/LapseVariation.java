package uk.dapo.variation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.engine.CaseWork;
import uk.dapo.variation.Variations;

/** The order is over: nothing is left to change. */
@Component("lapseVariation")
class LapseVariation implements JavaDelegate {

    private final CaseWork work;
    private final Variations variations;

    LapseVariation(CaseWork work, Variations variations) {
        this.work = work;
        this.variations = variations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        variations.lapse(work.of(execution));
    }
}
