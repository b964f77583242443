package uk.dapo.application.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.application.Wordings;
import uk.dapo.engine.CaseWork;

/** Adds the confirmed words as the condition's next version. */
@Component("keepWording")
class KeepWording implements JavaDelegate {

    private final CaseWork work;
    private final Wordings wordings;

    KeepWording(CaseWork work, Wordings wordings) {
        this.work = work;
        this.wordings = wordings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        wordings.keep(work.of(execution));
    }
}
