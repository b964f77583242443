package uk.dapo.notice.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.engine.CaseWork;
import uk.dapo.notice.NoticePapers;
import uk.dapo.notice.Notices;
import uk.dapo.register.Work;

/** Records personal service, starts the 48 hours (s.29(2)) and prints the record of service (s.25(3)-(4)). */
@Component("recordService")
class RecordService implements JavaDelegate {

    private final CaseWork works;
    private final Notices notices;
    private final NoticePapers papers;

    RecordService(CaseWork works, Notices notices, NoticePapers papers) {
        this.works = works;
        this.notices = notices;
        this.papers = papers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Work work = works.of(execution);
        notices.served(work);
        papers.printServiceRecord(work);
    }
}
