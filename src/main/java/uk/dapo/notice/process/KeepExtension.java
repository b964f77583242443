package uk.dapo.notice.process;

import static uk.dapo.notice.process.NoticeVariables.EXTENSION_PERIOD;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.engine.CaseWork;
import uk.dapo.notice.Extensions;

/** Keeps the period an instrument adds, not yet confirmed. */
@Component("keepExtension")
class KeepExtension implements JavaDelegate {

    private final CaseWork work;
    private final Extensions extensions;

    KeepExtension(CaseWork work, Extensions extensions) {
        this.work = work;
        this.extensions = extensions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        EXTENSION_PERIOD.set(execution, extensions.keep(work.of(execution)));
    }
}
