package uk.dapo.hearing.process;


import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.engine.CaseWork;
import uk.dapo.hearing.Hearings;

/** Keeps the court's result and closes the 48-hour clock. */
@Component("keepResult")
class KeepResult implements JavaDelegate {

    private final CaseWork work;
    private final Hearings hearings;

    KeepResult(CaseWork work, Hearings hearings) {
        this.work = work;
        this.hearings = hearings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        hearings.result(work.of(execution));
    }
}
