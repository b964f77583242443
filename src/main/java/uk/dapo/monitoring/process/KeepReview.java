package uk.dapo.monitoring.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.engine.CaseWork;
import uk.dapo.monitoring.ExpiryReviews;

/** Keeps the review before the order ends. */
@Component("keepReview")
class KeepReview implements JavaDelegate {

    private final CaseWork work;
    private final ExpiryReviews reviews;

    KeepReview(CaseWork work, ExpiryReviews reviews) {
        this.work = work;
        this.reviews = reviews;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reviews.keep(work.of(execution));
    }
}
