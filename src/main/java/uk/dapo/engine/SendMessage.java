package uk.dapo.engine;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** A message end or throw event to another running instance of the same case; the input {@code toInstrument} says which. */
@Component("sendMessage")
class SendMessage implements JavaDelegate {

    private final Instances instances;

    SendMessage(Instances instances) {
        this.instances = instances;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Map<String, Object> carried = new HashMap<>(MessageName.inputs(execution));
        carried.remove(CaseVariables.TO_INSTRUMENT.name());
        instances.send(MessageName.of(execution), execution.getProcessBusinessKey(), CaseVariables.TO_INSTRUMENT.get(execution), carried);
    }
}
