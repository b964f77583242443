package uk.dapo.notice.process;

import static uk.dapo.notice.process.NoticeVariables.CLOSED_AS;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.engine.CaseWork;
import uk.dapo.notice.Notices;

/** Closes a notice that was never served. */
@Component("closeNotice")
class CloseNotice implements JavaDelegate {

    private final CaseWork work;
    private final Notices notices;

    CloseNotice(CaseWork work, Notices notices) {
        this.work = work;
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notices.close(work.of(execution), CLOSED_AS.get(execution));
    }
}
