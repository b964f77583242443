package uk.dapo.visibility.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.engine.CaseRights;
import uk.dapo.visibility.Openings;

/** The case is closed to its reader again. */
@Component("closeOpening")
class CloseOpening implements JavaDelegate {

    private final Openings openings;
    private final CaseRights rights;

    CloseOpening(Openings openings, CaseRights rights) {
        this.openings = openings;
        this.rights = rights;
    }

    @Override
    public void execute(DelegateExecution execution) {
        openings.close(VisibilityVariables.OPENING_ID.get(execution));
        rights.renew(VisibilityVariables.OPENED_CASE.get(execution));
    }
}
