package uk.dapo.application;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import uk.dapo.engine.Decisions;
import uk.dapo.engine.FormRule;
import uk.dapo.register.Answers;
import uk.dapo.register.LiveInstruments;
import uk.dapo.register.OrderRelations;
import uk.dapo.register.Refusal;
import uk.dapo.register.Refusal.Reason;
import uk.dapo.register.Submission;

/**
 * A police application without a notice is one: where a notice is in force its own application runs, never without notice (ss.28(3),
 * 34(2)); and the same two people have no second order but one that follows the first (s.38(2)).
 */
@Component
class StateGroundsRule implements FormRule {

    private final LiveInstruments live;
    private final OrderRelations relations;
    private final Decisions decisions;

    StateGroundsRule(LiveInstruments live, OrderRelations relations, Decisions decisions) {
        this.live = live;
        this.relations = relations;
        this.decisions = decisions;
    }

    @Override
    public String form() {
        return "stateGrounds";
    }

    @Override
    public void check(Submission submission) {
        Answers answers = submission.answers();
        String caseReference = submission.work().caseReference();
        if (answers.is("applicationStep", "stop")) {
            return;
        }
        List<Reason> reasons = new ArrayList<>();
        List<String> notices = live.of(caseReference).stream().filter(each -> each.kind().equals("DAPN")).map(LiveInstruments.Live::reference).toList();
        Map<String, Object> facts = new HashMap<>(Map.of("applicant", "police", "proceedings", "none", "noticeGiven", !notices.isEmpty(), "withoutNotice", answers.is("withoutNotice")));
        facts.put("bothParties", null);
        Decisions.Row row = decisions.row("route-court", facts);
        if (!row.is("allowed")) {
            reasons.add(new Reason("Without notice", row.text("sentence"), "Take the tick away."));
        }
        if (!notices.isEmpty()) {
            reasons.add(new Reason("Is the court to be asked for an order?", "notice " + String.join(", ", notices) + " is in force, and its own application is under way (s.28(3)).",
                    "Stop here and work on that application."));
        }
        List<String> orders = relations.running(caseReference).stream().filter(order -> order.caseReference().equals(caseReference)).map(OrderRelations.Running::reference).toList();
        if (!orders.isEmpty() && !orders.contains(answers.text("earlierOrder").orElse(""))) {
            reasons.add(new Reason("Should it start when an order in force ends?", "the same two people have an order already: " + String.join(", ", orders) + " (s.38(2)).",
                    "Choose it, so that the new one follows it; or stop here, and have that one varied (s.44)."));
        }
        if (!reasons.isEmpty()) {
            throw new Refusal(reasons);
        }
    }
}
