package uk.dapo.hearing.process;


import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.engine.CaseWork;
import uk.dapo.hearing.Hearings;

/** Adds a clause as the court made it, in words. */
@Component("keepMadeClause")
class KeepMadeClause implements JavaDelegate {

    private final CaseWork work;
    private final Hearings hearings;

    KeepMadeClause(CaseWork work, Hearings hearings) {
        this.work = work;
        this.hearings = hearings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        hearings.keepMadeClause(work.of(execution));
    }
}
