package uk.dapo.hearing.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.engine.CaseWork;
import uk.dapo.hearing.ReturnHearings;

/** The order is over: no return hearing is owed any more. */
@Component("stopReturnClock")
class StopReturnClock implements JavaDelegate {

    private final CaseWork work;
    private final ReturnHearings hearings;

    StopReturnClock(CaseWork work, ReturnHearings hearings) {
        this.work = work;
        this.hearings = hearings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        hearings.stop(work.of(execution));
    }
}
