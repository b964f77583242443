package uk.dapo.visibility.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.engine.CaseWork;
import uk.dapo.visibility.Openings;

/** Keeps what the manager found. */
@Component("keepOpeningReview")
class KeepOpeningReview implements JavaDelegate {

    private final CaseWork work;
    private final Openings openings;

    KeepOpeningReview(CaseWork work, Openings openings) {
        this.work = work;
        this.openings = openings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        openings.review(VisibilityVariables.OPENING_ID.get(execution), work.of(execution));
    }
}
