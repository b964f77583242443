package uk.dapo.victim.process;

import static uk.dapo.engine.CaseVariables.AREA;
import static uk.dapo.victim.process.VictimVariables.ALERT_ROLE;
import static uk.dapo.victim.process.VictimVariables.VICTIM_UPDATE;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.engine.CaseWork;
import uk.dapo.victim.VictimUpdates;

/** Alerts a role that a call-back is late; past its limit the clock is marked missed. */
@Component("alertCallBackLate")
class AlertCallBackLate implements JavaDelegate {

    private final CaseWork work;
    private final VictimUpdates updates;

    AlertCallBackLate(CaseWork work, VictimUpdates updates) {
        this.work = work;
        this.updates = updates;
    }

    @Override
    public void execute(DelegateExecution execution) {
        updates.alertLate(work.of(execution), VICTIM_UPDATE.get(execution), ALERT_ROLE.get(execution), AREA.get(execution));
    }
}
