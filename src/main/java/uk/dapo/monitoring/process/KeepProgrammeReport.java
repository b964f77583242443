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
import uk.dapo.monitoring.Programmes;
import uk.dapo.monitoring.ReportIntake;

/** Keeps what the responsible person answered (s.36(5)(b)-(c)). */
@Component("keepProgrammeReport")
class KeepProgrammeReport implements JavaDelegate {

    private final CaseWork work;
    private final Programmes programmes;

    KeepProgrammeReport(CaseWork work, Programmes programmes) {
        this.work = work;
        this.programmes = programmes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ReportIntake.Received received = programmes.keep(work.of(execution), WATCH.get(execution));
        ALERT_RAISED.set(execution, "ALERT".equals(received.outcome()));
        ALERT.set(execution, received.alert());
        ALERT_ROUTE.set(execution, received.route());
        ALERT_EVENT.set(execution, received.event());
    }
}
