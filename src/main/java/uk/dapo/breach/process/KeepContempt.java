package uk.dapo.breach.process;

import static uk.dapo.breach.process.BreachVariables.CONTEMPT_PURSUED;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.breach.Outcomes;
import uk.dapo.engine.CaseWork;

/** Keeps what the court did about the contempt. */
@Component("keepContempt")
class KeepContempt implements JavaDelegate {

    private final CaseWork work;
    private final Outcomes outcomes;

    KeepContempt(CaseWork work, Outcomes outcomes) {
        this.work = work;
        this.outcomes = outcomes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        outcomes.court(work.of(execution), "recordContempt", "contemptOutcome");
        CONTEMPT_PURSUED.set(execution, true);
    }
}
