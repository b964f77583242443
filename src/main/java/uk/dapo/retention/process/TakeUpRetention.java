package uk.dapo.retention.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.engine.CaseVariables;
import uk.dapo.engine.CaseWork;
import uk.dapo.register.CaseFile;
import uk.dapo.register.Cases;
import uk.dapo.register.Submissions;

/** Finds the case that was named. It gets no business key: this is work on the record and not on the case. */
@Component("takeUpRetention")
class TakeUpRetention implements JavaDelegate {

    private final CaseWork work;
    private final Cases cases;
    private final Submissions submissions;

    TakeUpRetention(CaseWork work, Cases cases, Submissions submissions) {
        this.work = work;
        this.cases = cases;
        this.submissions = submissions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = cases.get(submissions.get("requestRetention", work.of(execution)).required("retentionCase"));
        CaseVariables.CASE_REFERENCE.set(execution, file.reference());
        CaseVariables.AREA.set(execution, file.area());
    }
}
