package uk.dapo.retention.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.engine.CaseWork;
import uk.dapo.retention.Retention;

/** Erases the case, in the transaction of whoever approved it. */
@Component("eraseCase")
class EraseCase implements JavaDelegate {

    private final CaseWork work;
    private final Retention retention;

    EraseCase(CaseWork work, Retention retention) {
        this.work = work;
        this.retention = retention;
    }

    @Override
    public void execute(DelegateExecution execution) {
        retention.eraseCase(work.of(execution));
    }
}
