package uk.dapo.breach.process;

import static uk.dapo.breach.process.BreachVariables.BREACH_RESPONSE;

import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.breach.Arrests;
import uk.dapo.breach.OutcomeKind;
import uk.dapo.breach.Outcomes;
import uk.dapo.engine.CaseWork;

/** Keeps how a breach of lesser grade is answered. */
@Component("keepResponse")
class KeepResponse implements JavaDelegate {

    private final CaseWork work;
    private final Arrests arrests;
    private final Outcomes outcomes;
    private final Clock clock;

    KeepResponse(CaseWork work, Arrests arrests, Outcomes outcomes, Clock clock) {
        this.work = work;
        this.arrests = arrests;
        this.outcomes = outcomes;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        arrests.answered(work.of(execution), clock.instant());
        if (BREACH_RESPONSE.get(execution).equals("noAction")) {
            outcomes.keep(work.of(execution), OutcomeKind.NO_FURTHER_ACTION);
        }
    }
}
