package uk.dapo.variation.process;

import static uk.dapo.engine.CaseVariables.FOLLOWS;
import static uk.dapo.engine.CaseVariables.INSTRUMENT_REFERENCE;
import static uk.dapo.engine.CaseVariables.TO_INSTRUMENT;
import static uk.dapo.variation.process.VariationVariables.VARIATION_APPLICANT;
import static uk.dapo.variation.process.VariationVariables.VARIATION_REASON;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.engine.CaseWork;
import uk.dapo.variation.Variations;

/** Notes the proposal on the register: the force may ask the court. */
@Component("noteProposal")
class NoteProposal implements JavaDelegate {

    private final CaseWork work;
    private final Variations variations;

    NoteProposal(CaseWork work, Variations variations) {
        this.work = work;
        this.variations = variations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String order = INSTRUMENT_REFERENCE.get(execution);
        FOLLOWS.set(execution, order);
        TO_INSTRUMENT.set(execution, order);
        VARIATION_APPLICANT.set(execution, "police");
        INSTRUMENT_REFERENCE.set(execution, variations.propose(work.of(execution), VARIATION_REASON.get(execution)));
    }
}
