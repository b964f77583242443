package uk.dapo.monitoring.process;

import static uk.dapo.monitoring.process.MonitoringVariables.WATCH;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.engine.CaseWork;
import uk.dapo.monitoring.Tags;

/** Asks the provider to take the tag off. */
@Component("requestTagRemoval")
class RequestTagRemoval implements JavaDelegate {

    private final CaseWork work;
    private final Tags tags;

    RequestTagRemoval(CaseWork work, Tags tags) {
        this.work = work;
        this.tags = tags;
    }

    @Override
    public void execute(DelegateExecution execution) {
        tags.requestRemoval(work.of(execution), WATCH.get(execution));
    }
}
