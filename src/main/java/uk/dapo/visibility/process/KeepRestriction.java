package uk.dapo.visibility.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.engine.CaseRights;
import uk.dapo.engine.CaseWork;
import uk.dapo.visibility.Restrictions;

/** Restricts the case or lifts that; what runs for it follows in the same transaction. */
@Component("keepRestriction")
class KeepRestriction implements JavaDelegate {

    private final CaseWork work;
    private final Restrictions restrictions;
    private final CaseRights rights;

    KeepRestriction(CaseWork work, Restrictions restrictions, CaseRights rights) {
        this.work = work;
        this.restrictions = restrictions;
        this.rights = rights;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String reference = restrictions.keep(work.of(execution));
        execution.setProcessBusinessKey(reference);
        rights.renew(reference);
    }
}
