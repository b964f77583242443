package uk.dapo.breach.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** A report is not left with somebody who went away: what they did not finish in its time anybody of the team may finish. */
@Component("passToTeam")
class PassToTeam implements TaskListener {

    @Override
    public void notify(DelegateTask task) {
        task.setAssignee(null);
    }
}
