package uk.dapo.variation;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.dapo.engine.FormRule;
import uk.dapo.register.Refusal;
import uk.dapo.register.Refusal.Reason;
import uk.dapo.register.Submission;

/** Who must be heard is told of the hearing (s.44(4)-(5), (7)). */
@Component
class ListVariationHearingRule implements FormRule {

    private final Variations variations;
    private final MustBeHeard mustBeHeard;

    ListVariationHearingRule(Variations variations, MustBeHeard mustBeHeard) {
        this.variations = variations;
        this.mustBeHeard = mustBeHeard;
    }

    @Override
    public String form() {
        return "listVariationHearing";
    }

    @Override
    public void check(Submission submission) {
        Variations.Row row = variations.get(submission.work().instrumentReference());
        List<String> told = submission.answers().list("variationTold");
        List<Reason> reasons = mustBeHeard.missing(row, told).stream().map(who -> new Reason("Who has been told of the hearing?",
                who.label() + " must be heard (" + who.section() + ") and has not been told.", "Tell them, then tick it.")).toList();
        if (!reasons.isEmpty()) {
            throw new Refusal(reasons);
        }
    }
}
