package uk.dapo.hearing;

import java.time.Instant;
import org.springframework.stereotype.Component;
import uk.dapo.clock.LondonTime;
import uk.dapo.engine.FormRule;
import uk.dapo.register.Refusal;
import uk.dapo.register.RunningClock;
import uk.dapo.register.Submission;

/** A hearing after the 48 hours (s.29(2)) is not listed in silence: it needs its reason, and goes up. */
@Component
class ListHearingRule implements FormRule {

    private final Hearings hearings;

    ListHearingRule(Hearings hearings) {
        this.hearings = hearings;
    }

    @Override
    public String form() {
        return "listHearing";
    }

    @Override
    public void check(Submission submission) {
        Instant hearingAt = submission.answers().instant("hearingAt").orElseThrow();
        boolean late = hearings.limit(submission.work().instrumentReference()).filter(limit -> !limit.allows(hearingAt)).isPresent();
        if (late && submission.answers().text("lateReason").isEmpty()) {
            RunningClock limit = hearings.limit(submission.work().instrumentReference()).orElseThrow();
            throw new Refusal("When does the court sit?", "is after the limit of s.29(2), " + LondonTime.say(LondonTime.atLondon(limit.due())) + ".",
                    "Choose an earlier sitting, or give the reason; it then goes to the superintendent.");
        }
    }
}
