package uk.dapo.breach.process;

import static uk.dapo.engine.CaseVariables.INSTRUMENT_REFERENCE;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.engine.CaseVariables;
import uk.dapo.engine.Instances;

/** Tells whoever works on the response to this breach that a further report made it graver. */
@Component("tellBreach")
class TellBreach implements JavaDelegate {

    private final Instances instances;

    TellBreach(Instances instances) {
        this.instances = instances;
    }

    @Override
    public void execute(DelegateExecution execution) {
        instances.tell("breachGraver", execution.getProcessBusinessKey(),
                Map.of(CaseVariables.INSTRUMENT_REFERENCE.name(), INSTRUMENT_REFERENCE.get(execution)));
    }
}
