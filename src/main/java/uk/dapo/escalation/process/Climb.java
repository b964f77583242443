package uk.dapo.escalation.process;

import static uk.dapo.engine.CaseVariables.RUNG;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** One rung up. */
@Component("climb")
class Climb implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        RUNG.set(execution, RUNG.get(execution) + 1);
    }
}
