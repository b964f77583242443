package uk.dapo.application.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.application.CourtApplications;
import uk.dapo.engine.CaseWork;

/** Keeps when the court decided. */
@Component("keepCourtDecision")
class KeepCourtDecision implements JavaDelegate {

    private final CaseWork work;
    private final CourtApplications applications;

    KeepCourtDecision(CaseWork work, CourtApplications applications) {
        this.work = work;
        this.applications = applications;
    }

    @Override
    public void execute(DelegateExecution execution) {
        applications.keepDecision(work.of(execution));
    }
}
