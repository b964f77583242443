package uk.dapo.retention.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.engine.CaseWork;
import uk.dapo.retention.Retention;

/** Erases papers and evidence past their own time. */
@Component("eraseDocuments")
class EraseDocuments implements JavaDelegate {

    private final CaseWork work;
    private final Retention retention;

    EraseDocuments(CaseWork work, Retention retention) {
        this.work = work;
        this.retention = retention;
    }

    @Override
    public void execute(DelegateExecution execution) {
        retention.eraseDocuments(work.of(execution));
    }
}
