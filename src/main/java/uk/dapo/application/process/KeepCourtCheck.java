package uk.dapo.application.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.application.CourtApplications;
import uk.dapo.engine.CaseWork;

/** Keeps how the order stands to those in force (ss.38(2), 41(8)). */
@Component("keepCourtCheck")
class KeepCourtCheck implements JavaDelegate {

    private final CaseWork work;
    private final CourtApplications applications;

    KeepCourtCheck(CaseWork work, CourtApplications applications) {
        this.work = work;
        this.applications = applications;
    }

    @Override
    public void execute(DelegateExecution execution) {
        applications.keepCheck(work.of(execution));
    }
}
