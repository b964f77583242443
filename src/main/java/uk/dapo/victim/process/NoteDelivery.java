package uk.dapo.victim.process;

import static uk.dapo.victim.process.VictimVariables.MESSAGE_ARRIVED;
import static uk.dapo.victim.process.VictimVariables.MESSAGE_DELIVERED;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Hands on whether the message arrived. */
@Component("noteDelivery")
class NoteDelivery implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        MESSAGE_DELIVERED.set(execution, MESSAGE_ARRIVED.get(execution));
    }
}
