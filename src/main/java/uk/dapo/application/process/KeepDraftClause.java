package uk.dapo.application.process;


import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.engine.CaseWork;
import uk.dapo.application.Applications;

/** Adds the clause to the draft order, in words. */
@Component("keepDraftClause")
class KeepDraftClause implements JavaDelegate {

    private final CaseWork work;
    private final Applications applications;

    KeepDraftClause(CaseWork work, Applications applications) {
        this.work = work;
        this.applications = applications;
    }

    @Override
    public void execute(DelegateExecution execution) {
        applications.keepDraftClause(work.of(execution));
    }
}
