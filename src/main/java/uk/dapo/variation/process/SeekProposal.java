package uk.dapo.variation.process;

import static uk.dapo.engine.CaseVariables.WITHOUT_NOTICE;
import static uk.dapo.variation.process.VariationVariables.HEAR_PROTECTED_PERSON;
import static uk.dapo.variation.process.VariationVariables.VARIATION_TEST;
import static uk.dapo.variation.process.VariationVariables.VARY_WHERE;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.engine.CaseWork;
import uk.dapo.variation.Variations;

/** The force asks for what was proposed. */
@Component("seekProposal")
class SeekProposal implements JavaDelegate {

    private final CaseWork work;
    private final Variations variations;

    SeekProposal(CaseWork work, Variations variations) {
        this.work = work;
        this.variations = variations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Variations.Law law = new Variations.Law(VARIATION_TEST.get(execution), HEAR_PROTECTED_PERSON.get(execution), VARY_WHERE.get(execution));
        variations.seek(work.of(execution), WITHOUT_NOTICE.get(execution), law);
    }
}
