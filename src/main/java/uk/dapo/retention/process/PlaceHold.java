package uk.dapo.retention.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.engine.CaseWork;
import uk.dapo.retention.Retention;

/** Keeps the case from being erased. */
@Component("placeHold")
class PlaceHold implements JavaDelegate {

    private final CaseWork work;
    private final Retention retention;

    PlaceHold(CaseWork work, Retention retention) {
        this.work = work;
        this.retention = retention;
    }

    @Override
    public void execute(DelegateExecution execution) {
        retention.placeHold(work.of(execution));
    }
}
