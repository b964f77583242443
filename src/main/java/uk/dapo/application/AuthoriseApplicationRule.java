package uk.dapo.application;

import java.time.Clock;
import org.springframework.stereotype.Component;
import uk.dapo.access.Officers;
import uk.dapo.access.Rank;
import uk.dapo.engine.FormRule;
import uk.dapo.register.Refusal;
import uk.dapo.register.Submission;

/** An application is authorised for the chief officer by an inspector or above. */
@Component
class AuthoriseApplicationRule implements FormRule {

    private final Officers officers;
    private final Clock clock;

    AuthoriseApplicationRule(Officers officers, Clock clock) {
        this.officers = officers;
        this.clock = clock;
    }

    @Override
    public String form() {
        return "authoriseApplication";
    }

    @Override
    public void check(Submission submission) {
        if (!officers.holds(submission.by(), Rank.INSPECTOR, clock.instant())) {
            throw new Refusal("Decision", "an application is authorised by an inspector or above; an acting rank counts until it ends.",
                    "Pass it to an inspector on duty.");
        }
    }
}
