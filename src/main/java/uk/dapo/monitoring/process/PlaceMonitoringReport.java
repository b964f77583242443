package uk.dapo.monitoring.process;

import static uk.dapo.engine.CaseVariables.AREA;
import static uk.dapo.engine.CaseVariables.CASE_REFERENCE;
import static uk.dapo.engine.CaseVariables.INSTRUMENT_REFERENCE;
import static uk.dapo.monitoring.process.MonitoringVariables.ALERT;
import static uk.dapo.monitoring.process.MonitoringVariables.ALERT_ROUTE;
import static uk.dapo.monitoring.process.MonitoringVariables.REPORT_EVENT;
import static uk.dapo.monitoring.process.MonitoringVariables.REPORT_OUTCOME;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.monitoring.ReportIntake;

/** Finds the condition that a report is on, and tells the watch that waits for it. */
@Component("placeMonitoringReport")
class PlaceMonitoringReport implements JavaDelegate {

    private final ReportDoor reports;

    PlaceMonitoringReport(ReportDoor reports) {
        this.reports = reports;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ReportIntake.Received received = reports.place(REPORT_EVENT.get(execution));
        REPORT_OUTCOME.set(execution, received.outcome());
        ALERT.set(execution, received.alert());
        ALERT_ROUTE.set(execution, received.route());
        if (received.order() != null) {
            execution.setProcessBusinessKey(received.caseReference());
            CASE_REFERENCE.set(execution, received.caseReference());
        }
        INSTRUMENT_REFERENCE.set(execution, received.order());
        AREA.set(execution, received.area());
    }
}
