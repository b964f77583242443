package uk.dapo.victim.process;

import static uk.dapo.engine.CaseVariables.CLOCK_KIND;
import static uk.dapo.victim.process.VictimVariables.VICTIM_UPDATE;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.clock.ClockKind;
import uk.dapo.engine.CaseWork;
import uk.dapo.victim.VictimUpdates;

/** Starts the Victims' Code clock that the table chose. */
@Component("startUpdateClock")
class StartUpdateClock implements JavaDelegate {

    private final CaseWork work;
    private final VictimUpdates updates;

    StartUpdateClock(CaseWork work, VictimUpdates updates) {
        this.work = work;
        this.updates = updates;
    }

    @Override
    public void execute(DelegateExecution execution) {
        updates.startClock(work.of(execution), VICTIM_UPDATE.get(execution), ClockKind.byId(CLOCK_KIND.get(execution)).orElseThrow());
    }
}
