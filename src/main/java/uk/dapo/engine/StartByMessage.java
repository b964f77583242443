package uk.dapo.engine;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** A message end or throw event that starts another process of the same case; its inputs travel along. */
@Component("startByMessage")
class StartByMessage implements JavaDelegate {

    private final Instances instances;

    StartByMessage(Instances instances) {
        this.instances = instances;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Map<String, Object> carried = new HashMap<>(MessageName.inputs(execution));
        carried.put(CaseVariables.AREA.name(), CaseVariables.AREA.get(execution));
        instances.start(MessageName.of(execution), execution.getProcessBusinessKey(), carried);
    }
}
