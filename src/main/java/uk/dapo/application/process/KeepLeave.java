package uk.dapo.application.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.application.CourtApplications;
import uk.dapo.engine.CaseWork;

/** Keeps what the family court decided on leave (s.28(2)(d)). */
@Component("keepLeave")
class KeepLeave implements JavaDelegate {

    private final CaseWork work;
    private final CourtApplications applications;

    KeepLeave(CaseWork work, CourtApplications applications) {
        this.work = work;
        this.applications = applications;
    }

    @Override
    public void execute(DelegateExecution execution) {
        applications.keepLeave(work.of(execution));
    }
}
