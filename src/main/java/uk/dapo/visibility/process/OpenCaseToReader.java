package uk.dapo.visibility.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.engine.CaseRights;
import uk.dapo.engine.CaseVariables;
import uk.dapo.engine.CaseWork;
import uk.dapo.visibility.Opening;
import uk.dapo.visibility.Openings;

/** Opens the case to whoever asked, at once. */
@Component("openCaseToReader")
class OpenCaseToReader implements JavaDelegate {

    private final CaseWork work;
    private final Openings openings;
    private final CaseRights rights;

    OpenCaseToReader(CaseWork work, Openings openings, CaseRights rights) {
        this.work = work;
        this.openings = openings;
        this.rights = rights;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Opening opening = openings.open(work.of(execution));
        execution.setProcessBusinessKey(opening.caseReference());
        VisibilityVariables.OPENED_CASE.set(execution, opening.caseReference());
        VisibilityVariables.OPENED_INSTRUMENT.set(execution, openings.instrument(work.of(execution)));
        VisibilityVariables.OPENING_ID.set(execution, opening.id());
        VisibilityVariables.WAS_RESTRICTED.set(execution, opening.glassBroken());
        CaseVariables.AREA.set(execution, opening.area());
        rights.renew(opening.caseReference());
    }
}
