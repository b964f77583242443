package uk.dapo.victim.process;

import static uk.dapo.victim.process.VictimVariables.VICTIM_UPDATE;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.engine.CaseWork;
import uk.dapo.victim.VictimUpdates;

/** A message arrived: the protected person is told. */
@Component("closeUpdate")
class CloseUpdate implements JavaDelegate {

    private final CaseWork work;
    private final VictimUpdates updates;

    CloseUpdate(CaseWork work, VictimUpdates updates) {
        this.work = work;
        this.updates = updates;
    }

    @Override
    public void execute(DelegateExecution execution) {
        updates.delivered(work.of(execution), VICTIM_UPDATE.get(execution));
    }
}
