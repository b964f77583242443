package uk.dapo.hearing;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.dapo.engine.FormRule;
import uk.dapo.register.Answers;
import uk.dapo.register.Refusal;
import uk.dapo.register.Refusal.Reason;
import uk.dapo.register.Submission;

/** A return hearing that decides is one at which the respondent could be heard (ss.34(4), 44(7)). */
@Component
class RecordReturnHearingRule implements FormRule {

    private final ReturnHearings hearings;

    RecordReturnHearingRule(ReturnHearings hearings) {
        this.hearings = hearings;
    }

    @Override
    public String form() {
        return "recordReturnHearing";
    }

    @Override
    public void check(Submission submission) {
        Answers result = submission.answers();
        List<Reason> reasons = new ArrayList<>();
        boolean decided = !result.is("returnOutcome", "adjourned");
        if (decided && !result.is("respondentHeard")) {
            reasons.add(new Reason("Could the respondent be heard?", "the hearing is owed so that the respondent can be heard (ss.34(4), 44(7)).",
                    "Record an adjournment, or correct the answer."));
        }
        if (result.instant("returnHeldAt").orElseThrow().isBefore(hearings.at(submission.work().instrumentReference()))) {
            reasons.add(new Reason("When was it heard?", "is before the listed time.", "Check day and time, or list the hearing again."));
        }
        if (!reasons.isEmpty()) {
            throw new Refusal(reasons);
        }
    }
}
