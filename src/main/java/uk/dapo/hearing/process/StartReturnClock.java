package uk.dapo.hearing.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.engine.CaseWork;
import uk.dapo.hearing.ReturnHearings;

/** Starts the safety net for the hearing owed to the respondent (ss.34(4), 44(7)). */
@Component("startReturnClock")
class StartReturnClock implements JavaDelegate {

    private final CaseWork work;
    private final ReturnHearings hearings;

    StartReturnClock(CaseWork work, ReturnHearings hearings) {
        this.work = work;
        this.hearings = hearings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        hearings.start(work.of(execution));
    }
}
