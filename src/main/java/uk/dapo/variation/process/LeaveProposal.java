package uk.dapo.variation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.engine.CaseWork;
import uk.dapo.variation.Variations;

/** The order is left as it is. */
@Component("leaveProposal")
class LeaveProposal implements JavaDelegate {

    private final CaseWork work;
    private final Variations variations;

    LeaveProposal(CaseWork work, Variations variations) {
        this.work = work;
        this.variations = variations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        variations.leave(work.of(execution));
    }
}
