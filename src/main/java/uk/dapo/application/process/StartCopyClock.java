package uk.dapo.application.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.application.CourtApplications;
import uk.dapo.engine.CaseWork;

/** Starts the day within which the family court sends the sealed order. */
@Component("startCopyClock")
class StartCopyClock implements JavaDelegate {

    private final CaseWork work;
    private final CourtApplications applications;

    StartCopyClock(CaseWork work, CourtApplications applications) {
        this.work = work;
        this.applications = applications;
    }

    @Override
    public void execute(DelegateExecution execution) {
        applications.startCopyClock(work.of(execution));
    }
}
