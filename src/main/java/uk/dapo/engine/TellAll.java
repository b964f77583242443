package uk.dapo.engine;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** A message throw event to every instance that carries the same instrument and waits for it; that none does is no mistake. */
@Component("tellAll")
class TellAll implements JavaDelegate {

    private final Instances instances;

    TellAll(Instances instances) {
        this.instances = instances;
    }

    @Override
    public void execute(DelegateExecution execution) {
        instances.tell(MessageName.of(execution), execution.getProcessBusinessKey(),
                Map.of(CaseVariables.INSTRUMENT_REFERENCE.name(), CaseVariables.INSTRUMENT_REFERENCE.get(execution)));
    }
}
