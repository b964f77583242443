package uk.dapo.variation.process;

import static uk.dapo.engine.CaseVariables.FOLLOWS;
import static uk.dapo.engine.CaseVariables.INSTRUMENT_REFERENCE;
import static uk.dapo.engine.CaseVariables.TO_INSTRUMENT;
import static uk.dapo.variation.process.VariationVariables.VARIATION_APPLICANT;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Takes up the order whose change was proposed: the force asks for it. */
@Component("takeProposal")
class TakeProposal implements JavaDelegate {


    TakeProposal() {
    }

    @Override
    public void execute(DelegateExecution execution) {
        String order = INSTRUMENT_REFERENCE.get(execution);
        FOLLOWS.set(execution, order);
        TO_INSTRUMENT.set(execution, order);
        VARIATION_APPLICANT.set(execution, "police");
    }
}
