package uk.dapo.victim.process;

import static uk.dapo.engine.CaseVariables.AREA;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.engine.CaseWork;
import uk.dapo.victim.Calls;

/** Alerts the officers of the case that somebody unknown rang. */
@Component("alertFailedCheck")
class AlertFailedCheck implements JavaDelegate {

    private final CaseWork work;
    private final Calls calls;

    AlertFailedCheck(CaseWork work, Calls calls) {
        this.work = work;
        this.calls = calls;
    }

    @Override
    public void execute(DelegateExecution execution) {
        calls.alertFailed(work.of(execution), AREA.get(execution));
    }
}
