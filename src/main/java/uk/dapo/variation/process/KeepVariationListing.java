package uk.dapo.variation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.engine.CaseWork;
import uk.dapo.variation.Variations;

/** Keeps when the court sits. */
@Component("keepVariationListing")
class KeepVariationListing implements JavaDelegate {

    private final CaseWork work;
    private final Variations variations;

    KeepVariationListing(CaseWork work, Variations variations) {
        this.work = work;
        this.variations = variations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        variations.keepListing(work.of(execution));
    }
}
