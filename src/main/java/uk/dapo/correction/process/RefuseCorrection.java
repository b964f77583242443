package uk.dapo.correction.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.correction.Corrections;
import uk.dapo.engine.CaseWork;

/** Keeps the refusal; the fact stays as recorded. */
@Component("refuseCorrection")
class RefuseCorrection implements JavaDelegate {

    private final CaseWork work;
    private final Corrections corrections;

    RefuseCorrection(CaseWork work, Corrections corrections) {
        this.work = work;
        this.corrections = corrections;
    }

    @Override
    public void execute(DelegateExecution execution) {
        corrections.refuse(work.of(execution));
    }
}
