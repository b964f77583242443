package uk.dapo.breach.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.breach.Appearances;
import uk.dapo.engine.CaseWork;

/** Marks that the 24 hours are over (s.26(2)). */
@Component("markHeldTooLong")
class MarkHeldTooLong implements JavaDelegate {

    private final CaseWork work;
    private final Appearances appearances;

    MarkHeldTooLong(CaseWork work, Appearances appearances) {
        this.work = work;
        this.appearances = appearances;
    }

    @Override
    public void execute(DelegateExecution execution) {
        appearances.heldTooLong(work.of(execution));
    }
}
