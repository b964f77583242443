package uk.dapo.breach.process;

import static uk.dapo.breach.process.BreachVariables.CONTEMPT_PURSUED;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.breach.Warrants;
import uk.dapo.engine.CaseWork;

/** Keeps what the court decided on a warrant (s.40). */
@Component("keepWarrant")
class KeepWarrant implements JavaDelegate {

    private final CaseWork work;
    private final Warrants warrants;

    KeepWarrant(CaseWork work, Warrants warrants) {
        this.work = work;
        this.warrants = warrants;
    }

    @Override
    public void execute(DelegateExecution execution) {
        warrants.keep(work.of(execution));
        CONTEMPT_PURSUED.set(execution, false);
    }
}
