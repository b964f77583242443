package uk.dapo.monitoring.process;

import static uk.dapo.monitoring.process.MonitoringVariables.WATCH;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.engine.CaseWork;
import uk.dapo.monitoring.Tags;

/** Keeps when the tag was fitted. */
@Component("keepInstallation")
class KeepInstallation implements JavaDelegate {

    private final CaseWork work;
    private final Tags tags;

    KeepInstallation(CaseWork work, Tags tags) {
        this.work = work;
        this.tags = tags;
    }

    @Override
    public void execute(DelegateExecution execution) {
        tags.keepInstallation(work.of(execution), WATCH.get(execution));
    }
}
