package uk.dapo.engine;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.register.Instruments;

/**
 * A message throw event to every instance that waits for it and carries the same instrument or one that came from it, such as a
 * variation of an order; that none does is no mistake.
 */
@Component("tellAll")
class TellAll implements JavaDelegate {

    private final Instances instances;
    private final Instruments instruments;

    TellAll(Instances instances, Instruments instruments) {
        this.instances = instances;
        this.instruments = instruments;
    }

    @Override
    public void execute(DelegateExecution execution) {
        instruments.descent(CaseVariables.INSTRUMENT_REFERENCE.get(execution)).forEach(reference -> instances.tell(MessageName.of(execution),
                execution.getProcessBusinessKey(), Map.of(CaseVariables.INSTRUMENT_REFERENCE.name(), reference)));
    }
}
