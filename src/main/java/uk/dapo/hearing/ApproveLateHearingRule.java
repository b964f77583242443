package uk.dapo.hearing;

import java.time.Clock;
import org.springframework.stereotype.Component;
import uk.dapo.access.Officers;
import uk.dapo.access.Rank;
import uk.dapo.engine.FormRule;
import uk.dapo.register.Refusal;
import uk.dapo.register.Submission;

/** A hearing after the limit of s.29(2) is a superintendent's decision, by the rank held when it is made. */
@Component
class ApproveLateHearingRule implements FormRule {

    private final Officers officers;
    private final Clock clock;

    ApproveLateHearingRule(Officers officers, Clock clock) {
        this.officers = officers;
        this.clock = clock;
    }

    @Override
    public String form() {
        return "approveLateHearing";
    }

    @Override
    public void check(Submission submission) {
        if (!officers.holds(submission.by(), Rank.SUPERINTENDENT, clock.instant())) {
            throw new Refusal("Decision", "a hearing after the limit is decided on by a superintendent or above; an acting rank counts until it ends.",
                    "Pass it to a superintendent on duty.");
        }
    }
}
