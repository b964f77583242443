package uk.dapo.victim.process;

import static uk.dapo.victim.process.VictimVariables.MESSAGE_KEY;
import static uk.dapo.victim.process.VictimVariables.MESSAGE_PLAN;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.engine.CaseWork;
import uk.dapo.victim.ProtectedPersonMessages;

/** Asks whether there is a safe way, and whether it is safe now. */
@Component("planMessage")
class PlanMessage implements JavaDelegate {

    private final CaseWork work;
    private final ProtectedPersonMessages messages;

    PlanMessage(CaseWork work, ProtectedPersonMessages messages) {
        this.work = work;
        this.messages = messages;
    }

    @Override
    public void execute(DelegateExecution execution) {
        MESSAGE_PLAN.set(execution, messages.plan(work.of(execution), MESSAGE_KEY.get(execution)).name());
    }
}
