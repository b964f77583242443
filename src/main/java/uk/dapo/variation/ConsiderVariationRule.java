package uk.dapo.variation;

import org.springframework.stereotype.Component;
import uk.dapo.engine.Decisions;
import uk.dapo.engine.FormRule;
import uk.dapo.register.Refusal;
import uk.dapo.register.Submission;

/** What the force seeks after a proposal is a change it may seek (s.44(2), (7)). */
@Component
class ConsiderVariationRule implements FormRule {

    private final VaryLaw law;
    private final Variations variations;

    ConsiderVariationRule(VaryLaw law, Variations variations) {
        this.law = law;
        this.variations = variations;
    }

    @Override
    public String form() {
        return "considerVariation";
    }

    @Override
    public void check(Submission submission) {
        if (submission.answers().is("variationStep", "leave")) {
            return;
        }
        Decisions.Row test = law.test(variations.get(submission.work().instrumentReference()).orderReference(), "police", submission.answers().required("variationEffect"), submission.answers().is("withoutNotice"));
        if (!test.is("allowed")) {
            throw new Refusal("The change", test.text("sentence"), "Correct what is to change, or the tick for without notice.");
        }
    }
}
