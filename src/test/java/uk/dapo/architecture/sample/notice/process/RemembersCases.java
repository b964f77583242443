package uk.dapo.architecture.sample.notice.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** A delegate with a state, which reads the engine's inner clock. */
class RemembersCases implements JavaDelegate {

    private String last;

    @Override
    public void execute(DelegateExecution execution) {
        last = execution.getId() + ClockUtil.getCurrentTime() + last;
    }
}
