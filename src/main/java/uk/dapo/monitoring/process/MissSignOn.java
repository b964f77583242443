package uk.dapo.monitoring.process;

import static uk.dapo.monitoring.process.MonitoringVariables.ALERT;
import static uk.dapo.monitoring.process.MonitoringVariables.ALERT_EVENT;
import static uk.dapo.monitoring.process.MonitoringVariables.ALERT_RAISED;
import static uk.dapo.monitoring.process.MonitoringVariables.ALERT_ROUTE;
import static uk.dapo.monitoring.process.MonitoringVariables.WATCH;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.engine.CaseWork;
import uk.dapo.monitoring.ReportIntake;
import uk.dapo.monitoring.SignOns;

/** Reports that a day to sign on passed without one (s.36(5)). */
@Component("missSignOn")
class MissSignOn implements JavaDelegate {

    private final CaseWork work;
    private final SignOns signOns;

    MissSignOn(CaseWork work, SignOns signOns) {
        this.work = work;
        this.signOns = signOns;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ReportIntake.Received received = signOns.missed(work.of(execution), WATCH.get(execution));
        ALERT_RAISED.set(execution, "ALERT".equals(received.outcome()));
        ALERT.set(execution, received.alert());
        ALERT_ROUTE.set(execution, received.route());
        ALERT_EVENT.set(execution, received.event());
    }
}
