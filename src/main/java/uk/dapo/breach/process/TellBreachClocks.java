package uk.dapo.breach.process;

import static uk.dapo.engine.CaseVariables.INSTRUMENT_REFERENCE;

import java.util.Arrays;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.clock.ClockKind;
import uk.dapo.engine.CaseVariables;
import uk.dapo.engine.Instances;
import uk.dapo.register.Clocks;

/** Tells whoever watches a clock of this breach that is closed: their ladders end at once. */
@Component("tellBreachClocks")
class TellBreachClocks implements JavaDelegate {

    private final Instances instances;
    private final Clocks clocks;

    TellBreachClocks(Instances instances, Clocks clocks) {
        this.instances = instances;
        this.clocks = clocks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String breach = INSTRUMENT_REFERENCE.get(execution);
        Arrays.stream(ClockKind.values()).filter(kind -> clocks.newest(kind, breach)
                .filter(newest -> newest.instrumentReference().equals(breach) && newest.closedAt() != null).isPresent())
                .forEach(kind -> instances.tell("clockClosed", execution.getProcessBusinessKey(),
                        Map.of(CaseVariables.INSTRUMENT_REFERENCE.name(), breach, CaseVariables.CLOCK_KIND.name(), kind.id())));
    }
}
