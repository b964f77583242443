package uk.dapo.monitoring.process;

import static uk.dapo.engine.CaseVariables.CLOCK_KIND;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.engine.CaseWork;
import uk.dapo.monitoring.Notifications;

/** Marks the three days as missed (s.43). */
@Component("markNotificationMissed")
class MarkNotificationMissed implements JavaDelegate {

    private final CaseWork work;
    private final Notifications notifications;

    MarkNotificationMissed(CaseWork work, Notifications notifications) {
        this.work = work;
        this.notifications = notifications;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notifications.missed(work.of(execution), CLOCK_KIND.get(execution));
    }
}
