package uk.dapo.hearing.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.engine.CaseWork;
import uk.dapo.hearing.ReturnHearings;

/** Keeps the result of the return hearing; once the respondent could be heard, the safety net is met. */
@Component("keepReturnResult")
class KeepReturnResult implements JavaDelegate {

    private final CaseWork work;
    private final ReturnHearings hearings;

    KeepReturnResult(CaseWork work, ReturnHearings hearings) {
        this.work = work;
        this.hearings = hearings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        hearings.result(work.of(execution));
    }
}
