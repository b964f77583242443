package uk.dapo.monitoring.process;

import static uk.dapo.engine.CaseVariables.AREA;
import static uk.dapo.monitoring.process.MonitoringVariables.WATCH;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.engine.CaseWork;
import uk.dapo.monitoring.Tags;

/** Tells the supervisors on duty that a tag runs out and nobody has answered whether to ask for more. */
@Component("alertTagEnding")
class AlertTagEnding implements JavaDelegate {

    private final CaseWork work;
    private final Tags tags;

    AlertTagEnding(CaseWork work, Tags tags) {
        this.work = work;
        this.tags = tags;
    }

    @Override
    public void execute(DelegateExecution execution) {
        tags.alertEnding(work.of(execution), WATCH.get(execution), AREA.get(execution));
    }
}
