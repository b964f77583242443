package uk.dapo.breach.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.breach.Safeguards;
import uk.dapo.engine.CaseWork;

/** Keeps a call to the protected person. */
@Component("keepSafetyCall")
class KeepSafetyCall implements JavaDelegate {

    private final CaseWork work;
    private final Safeguards safeguards;

    KeepSafetyCall(CaseWork work, Safeguards safeguards) {
        this.work = work;
        this.safeguards = safeguards;
    }

    @Override
    public void execute(DelegateExecution execution) {
        safeguards.called(work.of(execution));
    }
}
