package uk.dapo.notice.process;

import static uk.dapo.engine.CaseVariables.AREA;
import static uk.dapo.notice.process.NoticeVariables.LATE_STEP;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.engine.CaseWork;
import uk.dapo.message.StaffAlerts;

/** Tells the supervisors on duty that a step is late. */
@Component("alertLate")
class AlertLate implements JavaDelegate {

    private final CaseWork work;
    private final StaffAlerts alerts;

    AlertLate(CaseWork work, StaffAlerts alerts) {
        this.work = work;
        this.alerts = alerts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        alerts.send(work.of(execution), "supervisor", AREA.get(execution), "A step is late: " + LATE_STEP.get(execution), null, execution.getId());
    }
}
