package uk.dapo.hearing.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.engine.CaseWork;
import uk.dapo.hearing.ReturnHearings;

/** Keeps the listing of the return hearing. */
@Component("keepReturnListing")
class KeepReturnListing implements JavaDelegate {

    private final CaseWork work;
    private final ReturnHearings hearings;

    KeepReturnListing(CaseWork work, ReturnHearings hearings) {
        this.work = work;
        this.hearings = hearings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        hearings.list(work.of(execution));
    }
}
