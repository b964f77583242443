package uk.dapo.intake.process;

import static uk.dapo.engine.CaseVariables.AREA;
import static uk.dapo.engine.CaseVariables.CASE_REFERENCE;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.engine.CaseWork;
import uk.dapo.intake.Intake;

/** Opens the case of the two people, or takes up the one they have. */
@Component("openCase")
class OpenCase implements JavaDelegate {

    private final CaseWork work;
    private final Intake intake;

    OpenCase(CaseWork work, Intake intake) {
        this.work = work;
        this.intake = intake;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String reference = intake.openCase(work.of(execution), AREA.get(execution)).reference();
        CASE_REFERENCE.set(execution, reference);
        execution.setProcessBusinessKey(reference);
    }
}
