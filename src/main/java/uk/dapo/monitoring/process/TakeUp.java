package uk.dapo.monitoring.process;

import static uk.dapo.monitoring.process.MonitoringVariables.ALERT;
import static uk.dapo.monitoring.process.MonitoringVariables.REPORT_EVENT;
import static uk.dapo.monitoring.process.MonitoringVariables.WATCH;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.engine.CaseWork;
import uk.dapo.monitoring.MonitoringWork;

/** Notes which watch, alert or report this instance works on, so that its forms can show it. */
@Component("takeUp")
class TakeUp implements JavaDelegate {

    private final CaseWork work;
    private final MonitoringWork monitoring;

    TakeUp(CaseWork work, MonitoringWork monitoring) {
        this.work = work;
        this.monitoring = monitoring;
    }

    @Override
    public void execute(DelegateExecution execution) {
        monitoring.takeUp(work.of(execution), WATCH.find(execution).orElse(null), ALERT.find(execution).orElse(null), REPORT_EVENT.find(execution).orElse(null));
    }
}
