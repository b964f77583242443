package uk.dapo.variation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.engine.CaseWork;
import uk.dapo.variation.Variations;

/** Keeps which court was asked, and who wishes to be heard. */
@Component("keepVariationFiling")
class KeepVariationFiling implements JavaDelegate {

    private final CaseWork work;
    private final Variations variations;

    KeepVariationFiling(CaseWork work, Variations variations) {
        this.work = work;
        this.variations = variations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        variations.keepFiling(work.of(execution));
    }
}
