package uk.dapo.breach.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.breach.Appearances;
import uk.dapo.engine.CaseWork;

/** Keeps that the person was before the court again, and closes the limit of the remand. */
@Component("keepAppearance")
class KeepAppearance implements JavaDelegate {

    private final CaseWork work;
    private final Appearances appearances;

    KeepAppearance(CaseWork work, Appearances appearances) {
        this.work = work;
        this.appearances = appearances;
    }

    @Override
    public void execute(DelegateExecution execution) {
        appearances.cameBack(work.of(execution));
    }
}
