package uk.dapo.victim.process;

import static uk.dapo.victim.process.VictimVariables.ENHANCED_RIGHTS;
import static uk.dapo.victim.process.VictimVariables.MESSAGE_KEY;
import static uk.dapo.victim.process.VictimVariables.MILESTONE;
import static uk.dapo.victim.process.VictimVariables.VICTIM_UPDATE;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.engine.CaseWork;
import uk.dapo.register.Work;
import uk.dapo.victim.VictimUpdates;

/** Notes the milestone, as of the moment the diagram threw it. */
@Component("openUpdate")
class OpenUpdate implements JavaDelegate {

    private final CaseWork work;
    private final VictimUpdates updates;

    OpenUpdate(CaseWork work, VictimUpdates updates) {
        this.work = work;
        this.updates = updates;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Work owed = work.of(execution);
        long update = updates.open(owed, MILESTONE.get(execution), work.begun(execution));
        VICTIM_UPDATE.set(execution, update);
        MESSAGE_KEY.set(execution, "victim-update/" + update);
        ENHANCED_RIGHTS.set(execution, updates.enhanced(owed));
    }
}
