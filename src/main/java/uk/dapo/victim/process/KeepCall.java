package uk.dapo.victim.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.engine.CaseWork;
import uk.dapo.victim.Calls;

/** Logs whether the update was given. */
@Component("keepCall")
class KeepCall implements JavaDelegate {

    private final CaseWork work;
    private final Calls calls;

    KeepCall(CaseWork work, Calls calls) {
        this.work = work;
        this.calls = calls;
    }

    @Override
    public void execute(DelegateExecution execution) {
        calls.keep(work.of(execution));
    }
}
