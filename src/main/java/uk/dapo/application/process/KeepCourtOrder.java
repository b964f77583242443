package uk.dapo.application.process;

import static uk.dapo.application.process.ApplicationVariables.CLAUSE_VERSION;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.application.CourtApplications;
import uk.dapo.engine.CaseWork;

/** Keeps the order from its sealed copy. */
@Component("keepCourtOrder")
class KeepCourtOrder implements JavaDelegate {

    private final CaseWork work;
    private final CourtApplications applications;

    KeepCourtOrder(CaseWork work, CourtApplications applications) {
        this.work = work;
        this.applications = applications;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CLAUSE_VERSION.set(execution, applications.keepOrder(work.of(execution)));
    }
}
