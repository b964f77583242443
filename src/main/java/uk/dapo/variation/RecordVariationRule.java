package uk.dapo.variation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.dapo.engine.FormRule;
import uk.dapo.register.Answers;
import uk.dapo.register.Refusal;
import uk.dapo.register.Refusal.Reason;
import uk.dapo.register.Submission;

/** No decision is entered before everybody who must be heard was heard, none that the test does not carry, and no discharge without notice (s.44). */
@Component
class RecordVariationRule implements FormRule {

    private final Variations variations;
    private final MustBeHeard mustBeHeard;
    private final MadeOrders orders;

    RecordVariationRule(Variations variations, MustBeHeard mustBeHeard, MadeOrders orders) {
        this.variations = variations;
        this.mustBeHeard = mustBeHeard;
        this.orders = orders;
    }

    @Override
    public String form() {
        return "recordVariation";
    }

    @Override
    public void check(Submission submission) {
        Answers result = submission.answers();
        Variations.Row row = variations.get(submission.work().instrumentReference());
        List<Reason> reasons = new ArrayList<>();
        if (result.is("variationOutcome", "granted") || result.is("variationOutcome", "refused")) {
            mustBeHeard.missing(row, result.list("variationHeard")).forEach(who -> reasons.add(new Reason("Who was heard?",
                    who.label() + " must be heard before the court decides (" + who.section() + ").", "Correct the answer, or record an adjournment.")));
        }
        if (result.is("variationOutcome", "granted") && result.is("changeOutcome", "discharged") && row.withoutNotice()) {
            reasons.add(new Reason("What becomes of the order?", "an order is never discharged without notice (s.44(7)).", "Record an adjournment, or that it is varied."));
        }
        if (result.is("variationOutcome", "granted") && !result.is("variationTestMet")) {
            reasons.add(new Reason("Did the court find the test above met?", "the court changes an order only where it finds so (s.44(9)-(13)).", "Correct the answer, or record a refusal."));
        }
        Instant heldAt = result.instant("variationHeldAt").orElseThrow();
        if (heldAt.isBefore(row.filedAt())) {
            reasons.add(new Reason("When?", "is before the court was asked.", "Check day and time."));
        }
        if (result.is("variationOutcome", "granted")) {
            orders.faultOf(heldAt, row.orderReference(), "When?").ifPresent(reasons::add);
        }
        if (!reasons.isEmpty()) {
            throw new Refusal(reasons);
        }
    }
}
