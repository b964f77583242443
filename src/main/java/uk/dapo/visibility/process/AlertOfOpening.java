package uk.dapo.visibility.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.message.StaffAlerts;
import uk.dapo.register.Work;
import uk.dapo.visibility.Opening;
import uk.dapo.visibility.Openings;

/** Tells managers on duty that the glass was broken. */
@Component("alertOfOpening")
class AlertOfOpening implements JavaDelegate {

    private final Openings openings;
    private final StaffAlerts alerts;

    AlertOfOpening(Openings openings, StaffAlerts alerts) {
        this.openings = openings;
        this.alerts = alerts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Opening opening = openings.find(VisibilityVariables.OPENING_ID.get(execution));
        Work opened = new Work(execution.getProcessInstanceId(), execution.getProcessInstanceId(), opening.caseReference(), null, null, opening.username());
        alerts.send(opened, "manager", opening.area(), "A restricted case was opened: review why", null, "opening/" + opening.id());
    }
}
