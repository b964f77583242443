package uk.dapo.breach.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.breach.OutcomeKind;
import uk.dapo.breach.Outcomes;
import uk.dapo.engine.CaseWork;

/** Keeps that nothing more is done about a breach. */
@Component("keepNoAction")
class KeepNoAction implements JavaDelegate {

    private final CaseWork work;
    private final Outcomes outcomes;

    KeepNoAction(CaseWork work, Outcomes outcomes) {
        this.work = work;
        this.outcomes = outcomes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        outcomes.keep(work.of(execution), OutcomeKind.NO_FURTHER_ACTION);
    }
}
