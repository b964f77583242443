package uk.dapo.correction.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.correction.Corrections;
import uk.dapo.engine.CaseVariables;
import uk.dapo.engine.CaseWork;
import uk.dapo.register.CaseFile;

/** Takes the request up in its case. */
@Component("openCorrection")
class OpenCorrection implements JavaDelegate {

    private final CaseWork work;
    private final Corrections corrections;

    OpenCorrection(CaseWork work, Corrections corrections) {
        this.work = work;
        this.corrections = corrections;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = corrections.open(work.of(execution));
        execution.setProcessBusinessKey(file.reference());
        CaseVariables.CASE_REFERENCE.set(execution, file.reference());
        CaseVariables.AREA.set(execution, file.area());
    }
}
