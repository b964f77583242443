package uk.dapo.engine;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.register.Instruments;

/**
 * A message end or throw event to every instance that carries another instrument and waits for it; that none does is no mistake. The
 * input {@code toInstrument} says which.
 */
@Component("tellInstrument")
class TellInstrument implements JavaDelegate {

    private final Instances instances;
    private final Instruments instruments;

    TellInstrument(Instances instances, Instruments instruments) {
        this.instances = instances;
        this.instruments = instruments;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String to = CaseVariables.TO_INSTRUMENT.get(execution);
        instances.tell(MessageName.of(execution), instruments.get(to).caseReference(), Map.of(CaseVariables.INSTRUMENT_REFERENCE.name(), to));
    }
}
