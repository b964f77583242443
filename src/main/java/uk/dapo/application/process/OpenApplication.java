package uk.dapo.application.process;

import static uk.dapo.engine.CaseVariables.CASE_REFERENCE;
import static uk.dapo.engine.CaseVariables.INSTRUMENT_REFERENCE;
import static uk.dapo.application.process.ApplicationVariables.COURT_FORM;
import static uk.dapo.application.process.ApplicationVariables.COURT_KIND;
import static uk.dapo.application.process.ApplicationVariables.ROUTE;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.engine.CaseWork;
import uk.dapo.application.Applications;

/** Opens the application in the case (s.28). */
@Component("openApplication")
class OpenApplication implements JavaDelegate {

    private final CaseWork work;
    private final Applications applications;

    OpenApplication(CaseWork work, Applications applications) {
        this.work = work;
        this.applications = applications;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setProcessBusinessKey(CASE_REFERENCE.get(execution));
        INSTRUMENT_REFERENCE.set(execution, applications.open(work.of(execution), ROUTE.get(execution), COURT_KIND.get(execution), COURT_FORM.get(execution)));
    }
}
