package uk.dapo.notice;

import java.time.Clock;
import org.springframework.stereotype.Component;
import uk.dapo.access.Officers;
import uk.dapo.access.Rank;
import uk.dapo.engine.FormRule;
import uk.dapo.register.Refusal;
import uk.dapo.register.Submission;

/** Whether service is tried again or given up is decided by a sergeant or above, by the rank held at that moment. */
@Component
class DecideFurtherAttemptRule implements FormRule {

    private final Officers officers;
    private final Clock clock;

    DecideFurtherAttemptRule(Officers officers, Clock clock) {
        this.officers = officers;
        this.clock = clock;
    }

    @Override
    public String form() {
        return "decideFurtherAttempt";
    }

    @Override
    public void check(Submission submission) {
        if (!officers.holds(submission.by(), Rank.SERGEANT, clock.instant())) {
            throw new Refusal("Decision", "a sergeant or above decides whether service is given up; an acting rank counts until it ends.",
                    "Pass it to a supervisor on duty.");
        }
    }
}
