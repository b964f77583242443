package uk.dapo.breach.process;

import static uk.dapo.breach.process.BreachVariables.BREACH_ROUTE;

import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.breach.Arrests;
import uk.dapo.breach.Reviews;
import uk.dapo.engine.CaseWork;

/** Closes the breach. */
@Component("closeBreach")
class CloseBreach implements JavaDelegate {

    private final CaseWork work;
    private final Reviews reviews;
    private final Arrests arrests;
    private final Clock clock;

    CloseBreach(CaseWork work, Reviews reviews, Arrests arrests, Clock clock) {
        this.work = work;
        this.reviews = reviews;
        this.arrests = arrests;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reviews.close(work.of(execution), BREACH_ROUTE.get(execution).equals("NONE"));
        arrests.answered(work.of(execution), clock.instant());
    }
}
