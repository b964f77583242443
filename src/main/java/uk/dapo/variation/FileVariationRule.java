package uk.dapo.variation;

import org.springframework.stereotype.Component;
import uk.dapo.engine.FormRule;
import uk.dapo.register.Refusal;
import uk.dapo.register.Submission;

/** The court asked is the one that may change the order (s.45). */
@Component
class FileVariationRule implements FormRule {

    private final VaryLaw law;
    private final Variations variations;

    FileVariationRule(VaryLaw law, Variations variations) {
        this.law = law;
        this.variations = variations;
    }

    @Override
    public String form() {
        return "fileVariation";
    }

    @Override
    public void check(Submission submission) {
        law.faultOf(submission.answers().required("variationCourt"), submission.answers().text("variationCourtName").orElse(null),
                variations.get(submission.work().instrumentReference()).orderReference(), "Which court is asked?").ifPresent(fault -> {
            throw new Refusal(fault);
        });
    }
}
