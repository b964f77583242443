package uk.dapo.retention.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.engine.CaseWork;
import uk.dapo.retention.Retention;

/** The case may be erased again when its time is over. */
@Component("liftHold")
class LiftHold implements JavaDelegate {

    private final CaseWork work;
    private final Retention retention;

    LiftHold(CaseWork work, Retention retention) {
        this.work = work;
        this.retention = retention;
    }

    @Override
    public void execute(DelegateExecution execution) {
        retention.liftHold(work.of(execution));
    }
}
