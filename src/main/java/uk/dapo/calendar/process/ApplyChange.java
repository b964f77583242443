package uk.dapo.calendar.process;

import static uk.dapo.calendar.process.CalendarVariables.MOVED_AS_SHOWN;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.calendar.BankHolidayProposals;
import uk.dapo.engine.CaseWork;

/** Puts the change in force and moves the clocks, if they are still as they were shown. */
@Component("applyChange")
class ApplyChange implements JavaDelegate {

    private final CaseWork work;
    private final BankHolidayProposals proposals;

    ApplyChange(CaseWork work, BankHolidayProposals proposals) {
        this.work = work;
        this.proposals = proposals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        MOVED_AS_SHOWN.set(execution, proposals.apply(work.of(execution)));
    }
}
