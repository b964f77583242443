package uk.dapo.notice.process;


import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.engine.CaseWork;
import uk.dapo.notice.Notices;

/** Puts the draft's terms into words (s.23). */
@Component("keepDraft")
class KeepDraft implements JavaDelegate {

    private final CaseWork work;
    private final Notices notices;

    KeepDraft(CaseWork work, Notices notices) {
        this.work = work;
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notices.keepDraft(work.of(execution));
    }
}
