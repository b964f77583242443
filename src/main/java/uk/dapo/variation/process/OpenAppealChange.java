package uk.dapo.variation.process;

import static uk.dapo.engine.CaseVariables.CHANGE_OUTCOME;
import static uk.dapo.engine.CaseVariables.INSTRUMENT_REFERENCE;
import static uk.dapo.engine.CaseVariables.ORDER_CHANGE;
import static uk.dapo.engine.CaseVariables.TO_INSTRUMENT;
import static uk.dapo.variation.process.VariationVariables.APPEAL_OUTCOME;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.engine.CaseWork;
import uk.dapo.variation.Appeals;

/** Keeps that the order was varied or revoked on appeal, to be recorded and compared. */
@Component("openAppealChange")
class OpenAppealChange implements JavaDelegate {

    private final CaseWork work;
    private final Appeals appeals;

    OpenAppealChange(CaseWork work, Appeals appeals) {
        this.work = work;
        this.appeals = appeals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String outcome = "varied".equals(APPEAL_OUTCOME.get(execution)) ? "varied" : "discharged";
        CHANGE_OUTCOME.set(execution, outcome);
        ORDER_CHANGE.set(execution, appeals.openChange(work.of(execution), outcome));
        TO_INSTRUMENT.set(execution, appeals.order(INSTRUMENT_REFERENCE.get(execution)));
    }
}
