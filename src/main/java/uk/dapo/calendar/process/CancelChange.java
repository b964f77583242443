package uk.dapo.calendar.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.calendar.BankHolidayProposals;
import uk.dapo.engine.CaseWork;

/** Gives the change up. */
@Component("cancelChange")
class CancelChange implements JavaDelegate {

    private final CaseWork work;
    private final BankHolidayProposals proposals;

    CancelChange(CaseWork work, BankHolidayProposals proposals) {
        this.work = work;
        this.proposals = proposals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        proposals.cancel(work.of(execution));
    }
}
