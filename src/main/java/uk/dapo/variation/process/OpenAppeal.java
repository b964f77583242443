package uk.dapo.variation.process;

import static uk.dapo.engine.CaseVariables.INSTRUMENT_REFERENCE;
import static uk.dapo.variation.process.VariationVariables.APPEAL_CLOCK;
import static uk.dapo.variation.process.VariationVariables.APPELLANT;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.engine.CaseWork;
import uk.dapo.variation.Appeals;

/** Opens the appeal and starts the time within which it is lodged (s.46). */
@Component("openAppeal")
class OpenAppeal implements JavaDelegate {

    private final CaseWork work;
    private final Appeals appeals;

    OpenAppeal(CaseWork work, Appeals appeals) {
        this.work = work;
        this.appeals = appeals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        INSTRUMENT_REFERENCE.set(execution, appeals.open(work.of(execution), APPELLANT.get(execution), APPEAL_CLOCK.get(execution)));
    }
}
