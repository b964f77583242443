package uk.dapo.application.process;

import static uk.dapo.application.process.ApplicationVariables.CLAUSE_VERSION;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.application.CourtApplications;
import uk.dapo.engine.CaseWork;

/** Adds a clause in the court's words. */
@Component("keepCourtClause")
class KeepCourtClause implements JavaDelegate {

    private final CaseWork work;
    private final CourtApplications applications;

    KeepCourtClause(CaseWork work, CourtApplications applications) {
        this.work = work;
        this.applications = applications;
    }

    @Override
    public void execute(DelegateExecution execution) {
        applications.keepClause(work.of(execution), CLAUSE_VERSION.get(execution));
    }
}
