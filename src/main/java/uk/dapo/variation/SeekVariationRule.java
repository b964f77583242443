package uk.dapo.variation;

import org.springframework.stereotype.Component;
import uk.dapo.engine.Decisions;
import uk.dapo.engine.FormRule;
import uk.dapo.register.Answers;
import uk.dapo.register.Instrument;
import uk.dapo.register.Refusal;
import uk.dapo.register.Submission;

/** A change is sought of an order that runs, by somebody whom the Act names, and never a discharge without notice (s.44(2), (7)). */
@Component
class SeekVariationRule implements FormRule {

    private final MadeOrders orders;
    private final VaryLaw law;

    SeekVariationRule(MadeOrders orders, VaryLaw law) {
        this.orders = orders;
        this.law = law;
    }

    @Override
    public String form() {
        return "seekVariation";
    }

    @Override
    public void check(Submission submission) {
        Answers answers = submission.answers();
        Instrument order = orders.find(answers.required("variedOrder")).orElseThrow(() ->
                new Refusal("Reference of the order", "there is no order of this reference.", "Check it against the order, or look the respondent up by name."));
        if (!MadeOrders.runs(order)) {
            throw new Refusal("Reference of the order", "this order is not in force any more (" + order.state().toLowerCase() + ").", "There is nothing to change.");
        }
        Decisions.Row test = law.test(order.reference(), answers.required("variationApplicant"), answers.required("variationEffect"), answers.is("withoutNotice"));
        if (!test.is("allowed")) {
            throw new Refusal("The change", test.text("sentence"), "Correct who asks, what is to change, or the tick for without notice.");
        }
    }
}
