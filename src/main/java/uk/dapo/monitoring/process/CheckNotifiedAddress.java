package uk.dapo.monitoring.process;

import static uk.dapo.monitoring.process.MonitoringVariables.ALERT;
import static uk.dapo.monitoring.process.MonitoringVariables.ALERT_EVENT;
import static uk.dapo.monitoring.process.MonitoringVariables.ALERT_RAISED;
import static uk.dapo.monitoring.process.MonitoringVariables.ALERT_ROUTE;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.engine.CaseWork;
import uk.dapo.monitoring.NotifiedAddresses;
import uk.dapo.monitoring.ReportIntake;

/** Looks whether the address notified is one the respondent must not be at. */
@Component("checkNotifiedAddress")
class CheckNotifiedAddress implements JavaDelegate {

    private final CaseWork work;
    private final NotifiedAddresses addresses;

    CheckNotifiedAddress(CaseWork work, NotifiedAddresses addresses) {
        this.work = work;
        this.addresses = addresses;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Optional<ReportIntake.Received> received = addresses.look(work.of(execution)).filter(report -> report.outcome().equals("ALERT"));
        ALERT_RAISED.set(execution, received.isPresent());
        ALERT.set(execution, received.map(ReportIntake.Received::alert).orElse(null));
        ALERT_ROUTE.set(execution, received.map(ReportIntake.Received::route).orElse(null));
        ALERT_EVENT.set(execution, received.map(ReportIntake.Received::event).orElse(null));
    }
}
