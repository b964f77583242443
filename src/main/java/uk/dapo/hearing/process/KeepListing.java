package uk.dapo.hearing.process;

import static uk.dapo.hearing.process.HearingVariables.LISTED_LATE;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.engine.CaseWork;
import uk.dapo.hearing.Hearings;

/** Keeps the listing and says whether it is within the 48 hours. */
@Component("keepListing")
class KeepListing implements JavaDelegate {

    private final CaseWork work;
    private final Hearings hearings;

    KeepListing(CaseWork work, Hearings hearings) {
        this.work = work;
        this.hearings = hearings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        hearings.list(work.of(execution));
        LISTED_LATE.set(execution, hearings.listedLate(work.of(execution)));
    }
}
