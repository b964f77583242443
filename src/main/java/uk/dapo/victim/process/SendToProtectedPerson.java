package uk.dapo.victim.process;

import static uk.dapo.victim.process.VictimVariables.INVITATION;
import static uk.dapo.victim.process.VictimVariables.MESSAGE_KEY;
import static uk.dapo.victim.process.VictimVariables.MILESTONE;
import static uk.dapo.victim.process.VictimVariables.SEND_RESULT;
import static uk.dapo.victim.process.VictimVariables.SENT_KEY;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.engine.CaseWork;
import uk.dapo.victim.ProtectedPersonMessages.Sent;
import uk.dapo.victim.ProtectedPersonMessages;

/** Sends the message, if it is still safe. */
@Component("sendToProtectedPerson")
class SendToProtectedPerson implements JavaDelegate {

    private final CaseWork work;
    private final ProtectedPersonMessages messages;

    SendToProtectedPerson(CaseWork work, ProtectedPersonMessages messages) {
        this.work = work;
        this.messages = messages;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Sent sent = messages.send(work.of(execution), MESSAGE_KEY.get(execution), MILESTONE.get(execution), INVITATION.find(execution).orElse(null));
        SEND_RESULT.set(execution, sent.result().name());
        SENT_KEY.set(execution, sent.key());
    }
}
