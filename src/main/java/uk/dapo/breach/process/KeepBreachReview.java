package uk.dapo.breach.process;

import static uk.dapo.breach.process.BreachVariables.BREACH_ROUTE;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.breach.Reviews;
import uk.dapo.engine.CaseWork;

/** Keeps what the review found. */
@Component("keepBreachReview")
class KeepBreachReview implements JavaDelegate {

    private final CaseWork work;
    private final Reviews reviews;

    KeepBreachReview(CaseWork work, Reviews reviews) {
        this.work = work;
        this.reviews = reviews;
    }

    @Override
    public void execute(DelegateExecution execution) {
        BREACH_ROUTE.set(execution, reviews.keep(work.of(execution)));
    }
}
