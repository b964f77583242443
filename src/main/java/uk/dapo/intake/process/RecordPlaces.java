package uk.dapo.intake.process;


import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.engine.CaseWork;
import uk.dapo.intake.Intake;

/** Keeps the report's places and the police's own references. */
@Component("recordPlaces")
class RecordPlaces implements JavaDelegate {

    private final CaseWork work;
    private final Intake intake;

    RecordPlaces(CaseWork work, Intake intake) {
        this.work = work;
        this.intake = intake;
    }

    @Override
    public void execute(DelegateExecution execution) {
        intake.recordPlaces(work.of(execution));
    }
}
