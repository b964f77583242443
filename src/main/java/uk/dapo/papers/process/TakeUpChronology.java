package uk.dapo.papers.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.engine.CaseVariables;
import uk.dapo.engine.CaseWork;
import uk.dapo.register.CaseFile;
import uk.dapo.register.Cases;
import uk.dapo.register.Submissions;

/** Finds the case whose chronology is asked for. */
@Component("takeUpChronology")
class TakeUpChronology implements JavaDelegate {

    private final CaseWork work;
    private final Cases cases;
    private final Submissions submissions;

    TakeUpChronology(CaseWork work, Cases cases, Submissions submissions) {
        this.work = work;
        this.cases = cases;
        this.submissions = submissions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = cases.get(submissions.get("askForChronology", work.of(execution)).required("chronologyCase"));
        execution.setProcessBusinessKey(file.reference());
        CaseVariables.CASE_REFERENCE.set(execution, file.reference());
        CaseVariables.AREA.set(execution, file.area());
    }
}
