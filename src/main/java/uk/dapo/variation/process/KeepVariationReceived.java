package uk.dapo.variation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.engine.CaseWork;
import uk.dapo.variation.Variations;

/** Keeps a decision that arrived with its sealed papers. */
@Component("keepVariationReceived")
class KeepVariationReceived implements JavaDelegate {

    private final CaseWork work;
    private final Variations variations;

    KeepVariationReceived(CaseWork work, Variations variations) {
        this.work = work;
        this.variations = variations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        variations.keepReceived(work.of(execution));
    }
}
