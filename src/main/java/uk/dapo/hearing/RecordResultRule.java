package uk.dapo.hearing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.dapo.clock.LondonTime;
import uk.dapo.engine.FormRule;
import uk.dapo.register.Answers;
import uk.dapo.register.OrderRelations;
import uk.dapo.register.Refusal;
import uk.dapo.register.Refusal.Reason;
import uk.dapo.register.Submission;
import uk.dapo.register.Submissions;

/** A result fits the law: an order after a notice is not made without notice, it ends after it begins, and it stands clearly to the orders in force (s.38(2)). */
@Component
class RecordResultRule implements FormRule {

    private final Submissions submissions;
    private final OrderRelations relations;
    private final Hearings hearings;

    RecordResultRule(Submissions submissions, OrderRelations relations, Hearings hearings) {
        this.submissions = submissions;
        this.relations = relations;
        this.hearings = hearings;
    }

    @Override
    public String form() {
        return "recordResult";
    }

    @Override
    public void check(Submission submission) {
        Answers result = submission.answers();
        List<Reason> reasons = new ArrayList<>();
        Instant heldAt = result.instant("heldAt").orElseThrow();
        boolean addressWasGiven = submissions.newest("serveHearingNotice", submission.work())
                .map(told -> !told.is("hearingNoticeMethod", "noAddress")).orElse(false);
        if (result.is("hearingOutcome", "made") && result.is("respondentHadNotice", "no") && addressWasGiven) {
            reasons.add(new Reason("Had the respondent notice?", "notice of this hearing is recorded as given, and the court may go on without it "
                    + "only where no address was given and reasonable efforts were made (s.29(5)-(6)).", "Correct the answer, or record an adjournment."));
        }
        LocalDate heldOn = LondonTime.atLondon(heldAt).toLocalDate();
        if (result.day("untilDay").filter(until -> until.isBefore(heldOn)).isPresent()) {
            reasons.add(new Reason("Last day of the order", "is before the day it was made.", "Check the year."));
        }
        if (result.is("withoutNotice") && hearings.followsNotice(submission.work().instrumentReference())) {
            reasons.add(new Reason("The court will hear it again without notice to the respondent", "after a notice the court cannot act without notice (s.34(2)).", "Take the tick away."));
        }
        if (result.is("hearingOutcome", "made")) {
            reasons.addAll(relations.faults(submission.work().caseReference(), result.text("earlierOrder").orElse(null), result.text("orderRelation").orElse(null),
                    result.required("otherRegime")));
        }
        if (!reasons.isEmpty()) {
            throw new Refusal(reasons);
        }
    }
}
