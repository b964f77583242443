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

    ConsiderVariationRule(VaryLaw law) {
        this.law = law;
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
        Decisions.Row test = law.test(submission.work().instrumentReference(), "police", submission.answers().required("variationEffect"), submission.answers().is("withoutNotice"));
        if (!test.is("allowed")) {
            throw new Refusal("The change", test.text("sentence"), "Correct what is to change, or the tick for without notice.");
        }
    }
}
