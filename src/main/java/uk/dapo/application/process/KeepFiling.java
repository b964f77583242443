package uk.dapo.application.process;


import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.engine.CaseWork;
import uk.dapo.application.Applications;

/** Keeps when and where the complaint was filed (s.28(6)). */
@Component("keepFiling")
class KeepFiling implements JavaDelegate {

    private final CaseWork work;
    private final Applications applications;

    KeepFiling(CaseWork work, Applications applications) {
        this.work = work;
        this.applications = applications;
    }

    @Override
    public void execute(DelegateExecution execution) {
        applications.keepFiling(work.of(execution));
    }
}
