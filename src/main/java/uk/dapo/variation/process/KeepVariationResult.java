package uk.dapo.variation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.engine.CaseWork;
import uk.dapo.variation.Variations;

/** Keeps what the court decided. */
@Component("keepVariationResult")
class KeepVariationResult implements JavaDelegate {

    private final CaseWork work;
    private final Variations variations;

    KeepVariationResult(CaseWork work, Variations variations) {
        this.work = work;
        this.variations = variations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        variations.keepResult(work.of(execution));
    }
}
