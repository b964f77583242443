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

/** How a recorded order stands to the orders in force is said clearly (ss.38(2), 41(8)). */
@Component
class CheckCourtOrderRule implements FormRule {

    private final OrderRelations relations;

    CheckCourtOrderRule(OrderRelations relations) {
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
        if (check.is("courtOrderCheck", "confirm")) {
            reasons.addAll(relations.faults(submission.work().caseReference(), check.text("earlierOrder").orElse(null), check.text("orderRelation").orElse(null),
                    check.required("otherRegime")));
        }
        if (!reasons.isEmpty()) {
            throw new Refusal(reasons);
        }
    }
}
