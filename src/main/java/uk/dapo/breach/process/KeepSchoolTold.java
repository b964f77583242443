package uk.dapo.breach.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.breach.Safeguards;
import uk.dapo.engine.CaseWork;

/** Keeps that the school was told (s.49A). */
@Component("keepSchoolTold")
class KeepSchoolTold implements JavaDelegate {

    private final CaseWork work;
    private final Safeguards safeguards;

    KeepSchoolTold(CaseWork work, Safeguards safeguards) {
        this.work = work;
        this.safeguards = safeguards;
    }

    @Override
    public void execute(DelegateExecution execution) {
        safeguards.schoolTold(work.of(execution));
    }
}
