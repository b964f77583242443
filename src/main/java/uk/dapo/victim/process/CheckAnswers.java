package uk.dapo.victim.process;

import static uk.dapo.victim.process.VictimVariables.CALLER_VERIFIED;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.engine.CaseWork;
import uk.dapo.victim.Calls;

/** Compares what the caller said with what is sealed. */
@Component("checkAnswers")
class CheckAnswers implements JavaDelegate {

    private final CaseWork work;
    private final Calls calls;

    CheckAnswers(CaseWork work, Calls calls) {
        this.work = work;
        this.calls = calls;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CALLER_VERIFIED.set(execution, calls.check(work.of(execution)));
    }
}
