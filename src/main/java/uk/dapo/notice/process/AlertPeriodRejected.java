package uk.dapo.notice.process;

import static uk.dapo.engine.CaseVariables.AREA;
import static uk.dapo.notice.process.NoticeVariables.EXTENSION_PERIOD;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.engine.CaseWork;
import uk.dapo.message.StaffAlerts;

/** Tells the superintendents on duty that notices rest on a period legal has rejected. */
@Component("alertPeriodRejected")
class AlertPeriodRejected implements JavaDelegate {

    private final CaseWork work;
    private final StaffAlerts alerts;

    AlertPeriodRejected(CaseWork work, StaffAlerts alerts) {
        this.work = work;
        this.alerts = alerts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        alerts.send(work.of(execution), "superintendent", AREA.get(execution), "Legal has rejected the instrument a notice rests on", null,
                "period-rejected/" + EXTENSION_PERIOD.get(execution));
    }
}
