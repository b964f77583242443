package uk.dapo.duty.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.duty.Duties;
import uk.dapo.engine.CaseWork;

/** Sends whoever came on duty the alerts of their teams that nobody has taken up. */
@Component("handOverAlerts")
class HandOverAlerts implements JavaDelegate {

    private final CaseWork work;
    private final Duties duties;

    HandOverAlerts(CaseWork work, Duties duties) {
        this.work = work;
        this.duties = duties;
    }

    @Override
    public void execute(DelegateExecution execution) {
        duties.handOver(work.of(execution));
    }
}
