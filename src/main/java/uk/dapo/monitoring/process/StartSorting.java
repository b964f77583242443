package uk.dapo.monitoring.process;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Lets a person sort a report that is on no condition anybody found: there is no case to start it in. */
@Component("startSorting")
class StartSorting implements JavaDelegate {

    private final RuntimeService runtime;

    StartSorting(@Lazy RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public void execute(DelegateExecution execution) {
        runtime.createMessageCorrelation("reportToSort").setVariable(MonitoringVariables.REPORT_EVENT.name(), MonitoringVariables.REPORT_EVENT.get(execution))
                .correlateStartMessage();
    }
}
