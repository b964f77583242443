package uk.dapo.monitoring.process;

import static uk.dapo.monitoring.process.MonitoringVariables.ALERT;
import static uk.dapo.monitoring.process.MonitoringVariables.ALERT_EVENT;
import static uk.dapo.monitoring.process.MonitoringVariables.ALERT_RAISED;
import static uk.dapo.monitoring.process.MonitoringVariables.ALERT_ROUTE;
import static uk.dapo.monitoring.process.MonitoringVariables.REPORT_EVENT;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.monitoring.Alerts.Alert;
import uk.dapo.monitoring.ReportIntake;

/** Finds the next alert that was raised as reports were sorted. */
@Component("nextAlertSorted")
class NextAlertSorted implements JavaDelegate {

    private final ReportIntake reports;

    NextAlertSorted(ReportIntake reports) {
        this.reports = reports;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Optional<Alert> next = reports.raised(REPORT_EVENT.get(execution), ALERT.find(execution).orElse(0L));
        ALERT_RAISED.set(execution, next.isPresent());
        next.ifPresent(alert -> {
            ALERT.set(execution, alert.id());
            ALERT_ROUTE.set(execution, alert.route());
            ALERT_EVENT.set(execution, alert.firstEvent());
        });
    }
}
