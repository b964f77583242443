package uk.dapo.monitoring.process;

import static uk.dapo.engine.CaseVariables.INSTRUMENT_REFERENCE;
import static uk.dapo.monitoring.process.MonitoringVariables.WATCHED_HERE;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.register.OrderKeepers;

/** Reads which force looks after the order (s.42(2)). */
@Component("readKeeper")
class ReadKeeper implements JavaDelegate {

    private final OrderKeepers keepers;

    ReadKeeper(OrderKeepers keepers) {
        this.keepers = keepers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        WATCHED_HERE.set(execution, keepers.away(INSTRUMENT_REFERENCE.get(execution)).isEmpty());
    }
}
