package uk.dapo.breach.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.breach.Outcomes;
import uk.dapo.engine.CaseWork;

/** Keeps the criminal court's outcome. */
@Component("keepBreachOutcome")
class KeepBreachOutcome implements JavaDelegate {

    private final CaseWork work;
    private final Outcomes outcomes;

    KeepBreachOutcome(CaseWork work, Outcomes outcomes) {
        this.work = work;
        this.outcomes = outcomes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        outcomes.court(work.of(execution), "recordBreachOutcome", "breachOutcome");
    }
}
