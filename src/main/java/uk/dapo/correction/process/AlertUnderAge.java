package uk.dapo.correction.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.correction.Corrections;
import uk.dapo.engine.CaseWork;

/** Alerts the superintendents: a corrected date of birth makes somebody under age. */
@Component("alertUnderAge")
class AlertUnderAge implements JavaDelegate {

    private final CaseWork work;
    private final Corrections corrections;

    AlertUnderAge(CaseWork work, Corrections corrections) {
        this.work = work;
        this.corrections = corrections;
    }

    @Override
    public void execute(DelegateExecution execution) {
        corrections.alertUnderAge(work.of(execution));
    }
}
