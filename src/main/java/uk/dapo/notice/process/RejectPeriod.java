package uk.dapo.notice.process;

import static uk.dapo.notice.process.NoticeVariables.EXTENSION_PERIOD;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.engine.CaseWork;
import uk.dapo.notice.Extensions;

/** Legal has found no such instrument: the period ends as of now. */
@Component("rejectPeriod")
class RejectPeriod implements JavaDelegate {

    private final CaseWork work;
    private final Extensions extensions;

    RejectPeriod(CaseWork work, Extensions extensions) {
        this.work = work;
        this.extensions = extensions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        extensions.reject(work.of(execution), EXTENSION_PERIOD.get(execution));
    }
}
