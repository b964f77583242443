package uk.dapo.engine;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.register.Instruments;

/** A message end or throw event to the running instance of an instrument; the input {@code toInstrument} says which. */
@Component("sendMessage")
class SendMessage implements JavaDelegate {

    private final Instances instances;
    private final Instruments instruments;

    SendMessage(Instances instances, Instruments instruments) {
        this.instances = instances;
        this.instruments = instruments;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Map<String, Object> carried = new HashMap<>(MessageName.inputs(execution));
        carried.remove(CaseVariables.TO_INSTRUMENT.name());
        String to = CaseVariables.TO_INSTRUMENT.get(execution);
        instances.send(MessageName.of(execution), instruments.get(to).caseReference(), to, carried);
    }
}
