package uk.dapo.escalation.process;

import static uk.dapo.engine.CaseVariables.AREA;
import static uk.dapo.engine.CaseVariables.CLOCK_KIND;
import static uk.dapo.engine.CaseVariables.INSTRUMENT_REFERENCE;
import static uk.dapo.escalation.process.EscalationVariables.RUNG;
import static uk.dapo.escalation.process.EscalationVariables.RUNG_ROLE;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.clock.ClockKind;
import uk.dapo.engine.CaseWork;
import uk.dapo.message.StaffAlerts;

/** Alerts whoever is on duty in the rung's role. */
@Component("alertTeam")
class AlertTeam implements JavaDelegate {

    private final CaseWork work;
    private final StaffAlerts alerts;

    AlertTeam(CaseWork work, StaffAlerts alerts) {
        this.work = work;
        this.alerts = alerts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String kind = CLOCK_KIND.get(execution);
        alerts.send(work.of(execution), RUNG_ROLE.get(execution), AREA.get(execution),
                "Clock running: " + ClockKind.byId(kind).orElseThrow().label(),
                INSTRUMENT_REFERENCE.get(execution) + "/" + kind + "/" + RUNG.get(execution) + "/" + execution.getProcessInstanceId());
    }
}
