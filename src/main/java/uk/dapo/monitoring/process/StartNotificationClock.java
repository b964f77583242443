package uk.dapo.monitoring.process;

import static uk.dapo.engine.CaseVariables.CLOCK_KIND;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.engine.CaseWork;
import uk.dapo.monitoring.Notifications;

/** Starts the three days of s.41. */
@Component("startNotificationClock")
class StartNotificationClock implements JavaDelegate {

    private final CaseWork work;
    private final Notifications notifications;

    StartNotificationClock(CaseWork work, Notifications notifications) {
        this.work = work;
        this.notifications = notifications;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notifications.start(work.of(execution), CLOCK_KIND.get(execution));
    }
}
