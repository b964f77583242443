package uk.dapo.variation;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.dapo.engine.Decisions;
import uk.dapo.engine.FormRule;
import uk.dapo.register.Answers;
import uk.dapo.register.Instrument;
import uk.dapo.register.Refusal;
import uk.dapo.register.Refusal.Reason;
import uk.dapo.register.Submission;

/** What is received is a change that this court could make in an order that runs (ss.44-45). */
@Component
class RecordChangeReceivedRule implements FormRule {

    private final MadeOrders orders;
    private final VaryLaw law;
    private final MustBeHeard mustBeHeard;

    RecordChangeReceivedRule(MadeOrders orders, VaryLaw law, MustBeHeard mustBeHeard) {
        this.orders = orders;
        this.law = law;
        this.mustBeHeard = mustBeHeard;
    }

    @Override
    public String form() {
        return "recordChangeReceived";
    }

    @Override
    public void check(Submission submission) {
        Answers received = submission.answers();
        Instrument order = orders.find(received.required("variedOrder")).orElseThrow(() ->
                new Refusal("Reference of the order", "there is no order of this reference.", "Check it against the order, or look the respondent up by name."));
        if (!MadeOrders.runs(order)) {
            throw new Refusal("Reference of the order", "this order is not in force any more (" + order.state().toLowerCase() + ").", "Nothing needs to be recorded.");
        }
        List<Reason> reasons = new ArrayList<>();
        String effect = received.required("variationEffect");
        Decisions.Row test = law.test(order.reference(), received.required("variationApplicant"), effect, received.is("withoutNotice"));
        if (!test.is("allowed")) {
            reasons.add(new Reason("What did the court do?", test.text("sentence"), "Check the papers; ask legal services if they say so."));
        } else {
            Variations.Row row = new Variations.Row(null, order.reference(), null, received.required("variationApplicant"), effect, received.is("withoutNotice"),
                    test.is("hearProtectedPerson"), null, null, null, null);
            mustBeHeard.missing(row, received.list("variationHeard")).forEach(who -> reasons.add(new Reason("Who was heard?",
                    who.label() + " must be heard before the court decides (" + who.section() + ").", "Check the papers; ask legal services if they say otherwise.")));
        }
        law.faultOf(received.required("variationCourt"), received.text("variationCourtName").orElse(null), order.reference(), "Which court?").ifPresent(reasons::add);
        orders.faultOf(received.instant("variationHeldAt").orElseThrow(), order.reference(), "When did the court decide?").ifPresent(reasons::add);
        if (!reasons.isEmpty()) {
            throw new Refusal(reasons);
        }
    }
}
