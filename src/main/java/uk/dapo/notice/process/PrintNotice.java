package uk.dapo.notice.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.engine.CaseWork;
import uk.dapo.notice.NoticePapers;
import uk.dapo.notice.Notices;
import uk.dapo.register.Work;

/** Records the inspector's decision and prints the notice (s.25(1)-(2)). */
@Component("printNotice")
class PrintNotice implements JavaDelegate {

    private final CaseWork works;
    private final Notices notices;
    private final NoticePapers papers;

    PrintNotice(CaseWork works, Notices notices, NoticePapers papers) {
        this.works = works;
        this.notices = notices;
        this.papers = papers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Work work = works.of(execution);
        notices.authorise(work);
        papers.printNotice(work);
    }
}
