package uk.dapo.calendar;

import java.util.Set;
import org.springframework.stereotype.Component;
import uk.dapo.engine.FormRule;
import uk.dapo.register.Refusal;
import uk.dapo.register.Submission;

/** Between proposal and confirmation a limit may have passed: then the change can only be cancelled. */
@Component
class ConfirmCalendarChangeRule implements FormRule {

    private final BankHolidayProposals proposals;

    ConfirmCalendarChangeRule(BankHolidayProposals proposals) {
        this.proposals = proposals;
    }

    @Override
    public String form() {
        return "confirmCalendarChange";
    }

    @Override
    public void check(Submission submission) {
        if (!submission.answers().is("calendarDecision", "confirm")) {
            return;
        }
        Set<String> past = proposals.pastLimitsMoved(proposals.find(submission.work().rootInstanceId()).orElseThrow().change());
        if (!past.isEmpty()) {
            throw new Refusal(ProposeBankHolidayRule.pastLimits(past));
        }
    }
}
