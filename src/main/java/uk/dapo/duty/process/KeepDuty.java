package uk.dapo.duty.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.duty.Duties;
import uk.dapo.engine.CaseWork;

/** Puts somebody on duty, or takes them off. */
@Component("keepDuty")
class KeepDuty implements JavaDelegate {

    private final CaseWork work;
    private final Duties duties;

    KeepDuty(CaseWork work, Duties duties) {
        this.work = work;
        this.duties = duties;
    }

    @Override
    public void execute(DelegateExecution execution) {
        duties.set(work.of(execution));
    }
}
