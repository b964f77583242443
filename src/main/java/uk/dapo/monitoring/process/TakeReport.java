package uk.dapo.monitoring.process;

import static uk.dapo.monitoring.process.MonitoringVariables.REPORT_KIND;
import static uk.dapo.monitoring.process.MonitoringVariables.WATCH;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.monitoring.ReportIntake;
import uk.dapo.monitoring.WatchRegister;

/** Takes the newest report on this watch. */
@Component("takeReport")
class TakeReport implements JavaDelegate {

    private final ReportIntake reports;
    private final WatchRegister watches;

    TakeReport(ReportIntake reports, WatchRegister watches) {
        this.reports = reports;
        this.watches = watches;
    }

    @Override
    public void execute(DelegateExecution execution) {
        REPORT_KIND.set(execution, reports.newestKind(watches.get(WATCH.get(execution))));
    }
}
