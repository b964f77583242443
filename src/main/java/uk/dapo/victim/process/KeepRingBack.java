package uk.dapo.victim.process;

import static uk.dapo.victim.process.VictimVariables.CALLER_VERIFIED;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.engine.CaseWork;
import uk.dapo.victim.Calls;

/** Keeps what the officer judged who rang the recorded number. */
@Component("keepRingBack")
class KeepRingBack implements JavaDelegate {

    private final CaseWork work;
    private final Calls calls;

    KeepRingBack(CaseWork work, Calls calls) {
        this.work = work;
        this.calls = calls;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CALLER_VERIFIED.set(execution, calls.rungBack(work.of(execution)));
    }
}
