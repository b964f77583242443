package uk.dapo.victim.process;

import static uk.dapo.engine.CaseVariables.AREA;
import static uk.dapo.victim.process.VictimVariables.INVITATION;
import static uk.dapo.victim.process.VictimVariables.MESSAGE_KEY;
import static uk.dapo.victim.process.VictimVariables.MILESTONE;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.engine.CaseWork;
import uk.dapo.victim.Contacts;

/** Opens an invitation to say how a contact went. */
@Component("openInvitation")
class OpenInvitation implements JavaDelegate {

    private final CaseWork work;
    private final Contacts contacts;

    OpenInvitation(CaseWork work, Contacts contacts) {
        this.work = work;
        this.contacts = contacts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long invitation = contacts.invite(work.of(execution), AREA.get(execution));
        INVITATION.set(execution, invitation);
        MESSAGE_KEY.set(execution, "feedback/" + invitation);
        MILESTONE.set(execution, "feedback");
    }
}
