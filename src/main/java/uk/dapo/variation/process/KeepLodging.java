package uk.dapo.variation.process;

import static uk.dapo.variation.process.VariationVariables.APPEAL_CLOCK;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.engine.CaseWork;
import uk.dapo.variation.Appeals;

/** Keeps when the appeal was lodged. */
@Component("keepLodging")
class KeepLodging implements JavaDelegate {

    private final CaseWork work;
    private final Appeals appeals;

    KeepLodging(CaseWork work, Appeals appeals) {
        this.work = work;
        this.appeals = appeals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        appeals.keepLodging(work.of(execution), APPEAL_CLOCK.get(execution));
    }
}
