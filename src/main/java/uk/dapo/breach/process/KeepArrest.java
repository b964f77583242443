package uk.dapo.breach.process;

import static uk.dapo.breach.process.BreachVariables.AT_LARGE;
import static uk.dapo.breach.process.BreachVariables.HELD_FOR_COURT;
import static uk.dapo.engine.CaseVariables.INSTRUMENT_REFERENCE;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.breach.Arrests;
import uk.dapo.engine.CaseWork;

/** Keeps the arrest, or the decision not to arrest. */
@Component("keepArrest")
class KeepArrest implements JavaDelegate {

    private final CaseWork work;
    private final Arrests arrests;

    KeepArrest(CaseWork work, Arrests arrests) {
        this.work = work;
        this.arrests = arrests;
    }

    @Override
    public void execute(DelegateExecution execution) {
        HELD_FOR_COURT.set(execution, arrests.keep(work.of(execution)));
        AT_LARGE.set(execution, arrests.atLarge(INSTRUMENT_REFERENCE.get(execution)));
    }
}
