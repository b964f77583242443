package uk.dapo.monitoring.process;

import static uk.dapo.monitoring.process.MonitoringVariables.REPORT_EVENT;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.engine.CaseWork;

/** Keeps a report that somebody entered. */
@Component("keepMonitoringReport")
class KeepMonitoringReport implements JavaDelegate {

    private final CaseWork work;
    private final ReportDoor reports;

    KeepMonitoringReport(CaseWork work, ReportDoor reports) {
        this.work = work;
        this.reports = reports;
    }

    @Override
    public void execute(DelegateExecution execution) {
        REPORT_EVENT.set(execution, reports.keep(work.of(execution)));
    }
}
