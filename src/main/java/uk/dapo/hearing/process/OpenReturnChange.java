package uk.dapo.hearing.process;

import static uk.dapo.engine.CaseVariables.ORDER_CHANGE;
import static uk.dapo.engine.CaseVariables.TO_INSTRUMENT;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.engine.CaseWork;
import uk.dapo.hearing.ReturnHearings;

/** Keeps that the court changed the order at the return hearing, to be recorded and compared. */
@Component("openReturnChange")
class OpenReturnChange implements JavaDelegate {

    private final CaseWork work;
    private final ReturnHearings hearings;

    OpenReturnChange(CaseWork work, ReturnHearings hearings) {
        this.work = work;
        this.hearings = hearings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ORDER_CHANGE.set(execution, hearings.change(work.of(execution)));
        TO_INSTRUMENT.set(execution, hearings.order(work.of(execution)));
    }
}
