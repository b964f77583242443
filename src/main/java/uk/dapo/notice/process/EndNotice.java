package uk.dapo.notice.process;


import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.engine.CaseWork;
import uk.dapo.notice.Notices;

/** Ends a notice in force (ss.25(2)(d), 29(7)). */
@Component("endNotice")
class EndNotice implements JavaDelegate {

    private final CaseWork work;
    private final Notices notices;

    EndNotice(CaseWork work, Notices notices) {
        this.work = work;
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notices.ended(work.of(execution));
    }
}
