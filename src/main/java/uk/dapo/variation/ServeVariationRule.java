package uk.dapo.variation;

import org.springframework.stereotype.Component;
import uk.dapo.clock.LondonTime;
import uk.dapo.engine.FormRule;
import uk.dapo.register.Refusal;
import uk.dapo.register.Submission;

/** A varied order is served after it was varied. */
@Component
class ServeVariationRule implements FormRule {

    private final Variations variations;

    ServeVariationRule(Variations variations) {
        this.variations = variations;
    }

    @Override
    public String form() {
        return "serveVariation";
    }

    @Override
    public void check(Submission submission) {
        variations.nearest(submission.work().instrumentReference()).map(Variations.Row::decidedAt).filter(submission.answers().instant("orderServedAt").orElseThrow()::isBefore)
                .ifPresent(decidedAt -> {
                    throw new Refusal("When was it served?", "is before the order was varied (" + LondonTime.say(LondonTime.atLondon(decidedAt)) + ").",
                            "Enter when the respondent was given it or told of it.");
                });
    }
}
