package uk.dapo.commencement.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.engine.CaseWork;
import uk.dapo.commencement.Periods;

/** Keeps the area and the period. */
@Component("keepCommencement")
class KeepCommencement implements JavaDelegate {

    private final CaseWork work;
    private final Periods periods;

    KeepCommencement(CaseWork work, Periods periods) {
        this.work = work;
        this.periods = periods;
    }

    @Override
    public void execute(DelegateExecution execution) {
        periods.keep(work.of(execution));
    }
}
