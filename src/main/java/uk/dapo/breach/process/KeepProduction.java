package uk.dapo.breach.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.breach.Appearances;
import uk.dapo.engine.CaseWork;

/** Keeps that the person was brought before the court (s.26(2)). */
@Component("keepProduction")
class KeepProduction implements JavaDelegate {

    private final CaseWork work;
    private final Appearances appearances;

    KeepProduction(CaseWork work, Appearances appearances) {
        this.work = work;
        this.appearances = appearances;
    }

    @Override
    public void execute(DelegateExecution execution) {
        appearances.produced(work.of(execution));
    }
}
