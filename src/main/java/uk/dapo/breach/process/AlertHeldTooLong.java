package uk.dapo.breach.process;

import static uk.dapo.engine.CaseVariables.AREA;
import static uk.dapo.engine.CaseVariables.INSTRUMENT_REFERENCE;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.engine.CaseWork;
import uk.dapo.message.StaffAlerts;

/** Alerts the superintendents: somebody is held beyond the 24 hours (s.26(2)). */
@Component("alertHeldTooLong")
class AlertHeldTooLong implements JavaDelegate {

    private final CaseWork work;
    private final StaffAlerts alerts;

    AlertHeldTooLong(CaseWork work, StaffAlerts alerts) {
        this.work = work;
        this.alerts = alerts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        alerts.send(work.of(execution), "superintendent", AREA.get(execution), "Held too long: release at once", null,
                INSTRUMENT_REFERENCE.get(execution) + "/held-too-long");
    }
}
