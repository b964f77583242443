package uk.dapo.application;

import java.time.Clock;
import org.springframework.stereotype.Component;
import uk.dapo.access.Officers;
import uk.dapo.access.Rank;
import uk.dapo.engine.FormRule;
import uk.dapo.register.Refusal;
import uk.dapo.register.Submission;
import uk.dapo.register.Submissions;

/** An application is authorised for the chief officer by an inspector or above, not by who asks for it. */
@Component
class AuthoriseApplicationRule implements FormRule {

    private final Officers officers;
    private final Submissions submissions;
    private final Clock clock;

    AuthoriseApplicationRule(Officers officers, Submissions submissions, Clock clock) {
        this.officers = officers;
        this.submissions = submissions;
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
        if (submissions.submitter("stateGrounds", submission.work()).filter(submission.by()::equals).isPresent()) {
            throw new Refusal("Decision", "whoever states the grounds does not authorise the application.", "Pass it to another inspector.");
        }
    }
}
