package uk.dapo.breach.process;

import static uk.dapo.engine.CaseVariables.AREA;
import static uk.dapo.engine.CaseVariables.CASE_REFERENCE;
import static uk.dapo.engine.CaseVariables.INSTRUMENT_REFERENCE;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.breach.Breach;
import uk.dapo.breach.OutcomeCorrections;
import uk.dapo.engine.CaseWork;

/** Takes the request up in the case of its breach. */
@Component("openOutcomeCorrection")
class OpenOutcomeCorrection implements JavaDelegate {

    private final CaseWork work;
    private final OutcomeCorrections corrections;

    OpenOutcomeCorrection(CaseWork work, OutcomeCorrections corrections) {
        this.work = work;
        this.corrections = corrections;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Breach breach = corrections.open(work.of(execution));
        execution.setProcessBusinessKey(breach.caseReference());
        CASE_REFERENCE.set(execution, breach.caseReference());
        INSTRUMENT_REFERENCE.set(execution, breach.reference());
        AREA.set(execution, breach.area());
    }
}
