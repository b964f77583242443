package uk.dapo.calendar.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.calendar.BankHolidayProposals;
import uk.dapo.engine.CaseWork;

/** Works out what the change would move. */
@Component("previewChange")
class PreviewChange implements JavaDelegate {

    private final CaseWork work;
    private final BankHolidayProposals proposals;

    PreviewChange(CaseWork work, BankHolidayProposals proposals) {
        this.work = work;
        this.proposals = proposals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        proposals.preview(work.of(execution));
    }
}
