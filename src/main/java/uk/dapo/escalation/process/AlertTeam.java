package uk.dapo.escalation.process;

import static uk.dapo.engine.CaseVariables.AREA;
import static uk.dapo.engine.CaseVariables.CLOCK_KIND;
import static uk.dapo.engine.CaseVariables.INSTRUMENT_REFERENCE;
import static uk.dapo.engine.CaseVariables.RUNG;
import static uk.dapo.escalation.process.EscalationVariables.RUNG_ROLE;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.clock.ClockKind;
import uk.dapo.engine.CaseWork;
import uk.dapo.message.StaffAlerts;
import uk.dapo.register.Clocks;
import uk.dapo.register.RunningClock;
import uk.dapo.register.Work;

/** Alerts whoever is on duty in the rung's role. */
@Component("alertTeam")
class AlertTeam implements JavaDelegate {

    private final CaseWork work;
    private final StaffAlerts alerts;
    private final Clocks clocks;

    AlertTeam(CaseWork work, StaffAlerts alerts, Clocks clocks) {
        this.work = work;
        this.clocks = clocks;
        this.alerts = alerts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ClockKind kind = ClockKind.byId(CLOCK_KIND.get(execution)).orElseThrow();
        Work watched = work.of(execution);
        RunningClock running = clocks.newest(kind, watched.instrumentReference()).orElseThrow();
        alerts.send(watched, running, RUNG_ROLE.get(execution), AREA.get(execution), "Clock running: " + kind.label(),
                INSTRUMENT_REFERENCE.get(execution) + "/" + kind.id() + "/" + RUNG.get(execution) + "/" + execution.getProcessInstanceId());
    }
}
