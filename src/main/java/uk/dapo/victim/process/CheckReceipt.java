package uk.dapo.victim.process;

import static uk.dapo.victim.process.VictimVariables.DELIVERY_RESULT;
import static uk.dapo.victim.process.VictimVariables.SENT_KEY;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.engine.CaseWork;
import uk.dapo.victim.ProtectedPersonMessages;

/** Asks what became of the message. */
@Component("checkReceipt")
class CheckReceipt implements JavaDelegate {

    private final CaseWork work;
    private final ProtectedPersonMessages messages;

    CheckReceipt(CaseWork work, ProtectedPersonMessages messages) {
        this.work = work;
        this.messages = messages;
    }

    @Override
    public void execute(DelegateExecution execution) {
        DELIVERY_RESULT.set(execution, messages.delivery(work.of(execution), SENT_KEY.get(execution)).name());
    }
}
