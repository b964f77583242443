package uk.dapo.monitoring.process;

import static uk.dapo.monitoring.process.MonitoringVariables.TAG_FITTED;
import static uk.dapo.monitoring.process.MonitoringVariables.WATCH;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.monitoring.WatchRegister;

/** Reads whether the tag is on the respondent. */
@Component("readTag")
class ReadTag implements JavaDelegate {

    private final WatchRegister watches;

    ReadTag(WatchRegister watches) {
        this.watches = watches;
    }

    @Override
    public void execute(DelegateExecution execution) {
        TAG_FITTED.set(execution, watches.get(WATCH.get(execution)).fittedAt() != null);
    }
}
