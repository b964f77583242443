package uk.dapo.application;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.dapo.engine.FormRule;
import uk.dapo.register.Answers;
import uk.dapo.register.OrderRelations;
import uk.dapo.register.Refusal;
import uk.dapo.register.Refusal.Reason;
import uk.dapo.register.Submission;
import uk.dapo.register.Submissions;

/** An order is compared by somebody else than who recorded it, and stands clearly to the orders in force (ss.38(2), 41(8)). */
@Component
class CheckCourtOrderRule implements FormRule {

    private final Submissions submissions;
    private final OrderRelations relations;

    CheckCourtOrderRule(Submissions submissions, OrderRelations relations) {
        this.submissions = submissions;
        this.relations = relations;
    }

    @Override
    public String form() {
        return "checkCourtOrder";
    }

    @Override
    public void check(Submission submission) {
        Answers check = submission.answers();
        List<Reason> reasons = new ArrayList<>();
        if (submissions.submitter("recordCourtOrder", submission.work()).filter(submission.by()::equals).isPresent()) {
            reasons.add(new Reason("Does it say what the sealed order says?", "whoever recorded the order does not compare it.", "Pass it to somebody else."));
        }
        if (check.is("courtOrderCheck", "confirm")) {
            reasons.addAll(relations.faults(submission.work().caseReference(), check.text("earlierOrder").orElse(null), check.text("orderRelation").orElse(null),
                    check.required("otherRegime")));
        }
        if (!reasons.isEmpty()) {
            throw new Refusal(reasons);
        }
    }
}
