package uk.dapo.engine;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** A message end or throw event to whatever in the same case waits for it; that nothing does is no mistake. */
@Component("tellCase")
class TellCase implements JavaDelegate {

    private final Instances instances;

    TellCase(Instances instances) {
        this.instances = instances;
    }

    @Override
    public void execute(DelegateExecution execution) {
        instances.tell(MessageName.of(execution), execution.getProcessBusinessKey(), Map.of());
    }
}
