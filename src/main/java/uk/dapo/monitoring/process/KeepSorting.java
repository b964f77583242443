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
import uk.dapo.engine.CaseWork;
import uk.dapo.monitoring.ReportIntake;

/** Keeps where a person found the report to belong. */
@Component("keepSorting")
class KeepSorting implements JavaDelegate {

    private final CaseWork work;
    private final ReportDoor reports;

    KeepSorting(CaseWork work, ReportDoor reports) {
        this.work = work;
        this.reports = reports;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ReportIntake.Received received = reports.sorted(work.of(execution), REPORT_EVENT.get(execution));
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
