package uk.dapo.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.register.Instruments;

/**
 * A message end or throw event that starts another process; its inputs travel along. It works on the case of the instrument
 * that it is given, which may be another one than the case of who starts it.
 */
@Component("startByMessage")
class StartByMessage implements JavaDelegate {

    private final Instances instances;
    private final Instruments instruments;

    StartByMessage(Instances instances, Instruments instruments) {
        this.instances = instances;
        this.instruments = instruments;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Map<String, Object> carried = new HashMap<>(MessageName.inputs(execution));
        carried.put(CaseVariables.AREA.name(), CaseVariables.AREA.get(execution));
        instances.start(MessageName.of(execution), caseOf(carried).orElseGet(execution::getProcessBusinessKey), carried);
    }

    private Optional<String> caseOf(Map<String, Object> carried) {
        return Optional.ofNullable((String) carried.get(CaseVariables.INSTRUMENT_REFERENCE.name())).map(reference -> instruments.get(reference).caseReference());
    }
}
