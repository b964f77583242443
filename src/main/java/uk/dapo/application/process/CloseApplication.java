package uk.dapo.application.process;

import static uk.dapo.application.process.ApplicationVariables.APPLICATION_OUTCOME;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.engine.CaseWork;
import uk.dapo.application.Applications;

/** Records how the application ended. */
@Component("closeApplication")
class CloseApplication implements JavaDelegate {

    private final CaseWork work;
    private final Applications applications;

    CloseApplication(CaseWork work, Applications applications) {
        this.work = work;
        this.applications = applications;
    }

    @Override
    public void execute(DelegateExecution execution) {
        applications.close(work.of(execution), APPLICATION_OUTCOME.get(execution));
    }
}
