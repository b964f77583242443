package uk.dapo.correction.process;

import static uk.dapo.correction.process.CorrectionVariables.UNDER_AGE;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.correction.Corrections;
import uk.dapo.engine.CaseWork;

/** Corrects the fact and moves what hangs on it. */
@Component("applyCorrection")
class ApplyCorrection implements JavaDelegate {

    private final CaseWork work;
    private final Corrections corrections;

    ApplyCorrection(CaseWork work, Corrections corrections) {
        this.work = work;
        this.corrections = corrections;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UNDER_AGE.set(execution, corrections.apply(work.of(execution)));
    }
}
