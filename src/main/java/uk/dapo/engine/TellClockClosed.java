package uk.dapo.engine;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.register.Clocks;
import uk.dapo.register.Instruments;

/** Tells whoever watches a clock of this instrument, or of one it came from, that it is closed; the input {@code clockKind} says which. */
@Component("tellClockClosed")
class TellClockClosed implements JavaDelegate {

    private final Instances instances;
    private final Instruments instruments;
    private final Clocks clocks;

    TellClockClosed(Instances instances, Instruments instruments, Clocks clocks) {
        this.instances = instances;
        this.instruments = instruments;
        this.clocks = clocks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String kind = CaseVariables.CLOCK_KIND.get(execution);
        String instrument = CaseVariables.INSTRUMENT_REFERENCE.get(execution);
        if (clocks.open(ClockExpressions.kind(kind), instrument).isPresent()) {
            return;
        }
        instruments.lineage(instrument).forEach(reference -> instances.tell(MessageName.of(execution), execution.getProcessBusinessKey(),
                Map.of(CaseVariables.INSTRUMENT_REFERENCE.name(), reference, CaseVariables.CLOCK_KIND.name(), kind)));
    }
}
