package uk.dapo.retention.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.engine.CaseWork;
import uk.dapo.retention.Schedule;

/** Sets the period, in the transaction of whoever confirmed it. */
@Component("keepRetentionPeriod")
class KeepRetentionPeriod implements JavaDelegate {

    private final CaseWork work;
    private final Schedule schedule;

    KeepRetentionPeriod(CaseWork work, Schedule schedule) {
        this.work = work;
        this.schedule = schedule;
    }

    @Override
    public void execute(DelegateExecution execution) {
        schedule.change(work.of(execution));
    }
}
