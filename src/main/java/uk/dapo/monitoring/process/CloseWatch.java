package uk.dapo.monitoring.process;

import static uk.dapo.monitoring.process.MonitoringVariables.WATCH;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.engine.CaseWork;
import uk.dapo.monitoring.WatchRegister;

/** Closes the watch: what it watched is over. */
@Component("closeWatch")
class CloseWatch implements JavaDelegate {

    private final CaseWork work;
    private final WatchRegister watches;

    CloseWatch(CaseWork work, WatchRegister watches) {
        this.work = work;
        this.watches = watches;
    }

    @Override
    public void execute(DelegateExecution execution) {
        WATCH.find(execution).ifPresent(watch -> watches.close(watch, "over", work.of(execution).by()));
    }
}
