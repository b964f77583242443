package uk.dapo.variation.process;

import static uk.dapo.engine.CaseVariables.AREA;
import static uk.dapo.engine.CaseVariables.CASE_REFERENCE;
import static uk.dapo.engine.CaseVariables.FOLLOWS;
import static uk.dapo.variation.process.VariationVariables.AGAINST_KIND;
import static uk.dapo.variation.process.VariationVariables.APPEAL_BASIS;
import static uk.dapo.variation.process.VariationVariables.MAKER_KIND;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.engine.CaseWork;
import uk.dapo.variation.Appeals;

/** Finds the decision that is appealed, and its case. */
@Component("findAppealed")
class FindAppealed implements JavaDelegate {

    private final CaseWork work;
    private final Appeals appeals;

    FindAppealed(CaseWork work, Appeals appeals) {
        this.work = work;
        this.appeals = appeals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Appeals.Decision decision = appeals.appealed(work.of(execution));
        execution.setProcessBusinessKey(decision.instrument().caseReference());
        CASE_REFERENCE.set(execution, decision.instrument().caseReference());
        AREA.set(execution, decision.instrument().area());
        FOLLOWS.set(execution, decision.instrument().reference());
        AGAINST_KIND.set(execution, decision.kind());
        MAKER_KIND.set(execution, decision.makerKind());
        APPEAL_BASIS.set(execution, decision.basis());
    }
}
