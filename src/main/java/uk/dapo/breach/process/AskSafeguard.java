package uk.dapo.breach.process;

import static uk.dapo.breach.process.BreachVariables.SAFEGUARD;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.breach.Safeguards;
import uk.dapo.engine.CaseWork;

/** Notes that a safeguard is asked for this breach. */
@Component("askSafeguard")
class AskSafeguard implements JavaDelegate {

    private final CaseWork work;
    private final Safeguards safeguards;

    AskSafeguard(CaseWork work, Safeguards safeguards) {
        this.work = work;
        this.safeguards = safeguards;
    }

    @Override
    public void execute(DelegateExecution execution) {
        safeguards.ask(work.of(execution), SAFEGUARD.get(execution));
    }
}
