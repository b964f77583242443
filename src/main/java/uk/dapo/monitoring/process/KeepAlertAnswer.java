package uk.dapo.monitoring.process;

import static uk.dapo.monitoring.process.MonitoringVariables.ALERT;
import static uk.dapo.monitoring.process.MonitoringVariables.ALERT_ANSWER;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.engine.CaseWork;
import uk.dapo.monitoring.Alerts;

/** Keeps what was made of the alert. */
@Component("keepAlertAnswer")
class KeepAlertAnswer implements JavaDelegate {

    private final CaseWork work;
    private final Alerts alerts;

    KeepAlertAnswer(CaseWork work, Alerts alerts) {
        this.work = work;
        this.alerts = alerts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        alerts.answer(ALERT.get(execution), ALERT_ANSWER.get(execution), work.of(execution).by());
    }
}
