package uk.dapo.monitoring.process;

import static uk.dapo.engine.CaseVariables.CLOCK_KIND;
import static uk.dapo.monitoring.process.MonitoringVariables.ORDER_MOVES;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.engine.CaseWork;
import uk.dapo.monitoring.Notifications;

/** Keeps the notification and closes its clock (s.42). */
@Component("keepNotification")
class KeepNotification implements JavaDelegate {

    private final CaseWork work;
    private final Notifications notifications;

    KeepNotification(CaseWork work, Notifications notifications) {
        this.work = work;
        this.notifications = notifications;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ORDER_MOVES.set(execution, notifications.keep(work.of(execution), CLOCK_KIND.get(execution)));
    }
}
