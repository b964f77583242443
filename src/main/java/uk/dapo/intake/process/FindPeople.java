package uk.dapo.intake.process;

import static uk.dapo.intake.process.IntakeVariables.PEOPLE_KNOWN;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.engine.CaseWork;
import uk.dapo.intake.Intake;

/** Asks whether anyone like the two people named is on the register already. */
@Component("findPeople")
class FindPeople implements JavaDelegate {

    private final CaseWork work;
    private final Intake intake;

    FindPeople(CaseWork work, Intake intake) {
        this.work = work;
        this.intake = intake;
    }

    @Override
    public void execute(DelegateExecution execution) {
        PEOPLE_KNOWN.set(execution, intake.anyoneKnown(work.of(execution)));
    }
}
