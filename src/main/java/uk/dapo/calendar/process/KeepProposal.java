package uk.dapo.calendar.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.calendar.BankHolidayProposals;
import uk.dapo.engine.CaseWork;

/** Keeps what the manager proposed. */
@Component("keepProposal")
class KeepProposal implements JavaDelegate {

    private final CaseWork work;
    private final BankHolidayProposals proposals;

    KeepProposal(CaseWork work, BankHolidayProposals proposals) {
        this.work = work;
        this.proposals = proposals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        proposals.open(work.of(execution));
    }
}
