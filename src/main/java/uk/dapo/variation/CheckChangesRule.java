package uk.dapo.variation;

import org.springframework.stereotype.Component;
import uk.dapo.engine.FormRule;
import uk.dapo.register.Refusal;
import uk.dapo.register.Submission;
import uk.dapo.register.Submissions;

/** Whoever recorded a change does not compare it. */
@Component
class CheckChangesRule implements FormRule {

    private final Submissions submissions;

    CheckChangesRule(Submissions submissions) {
        this.submissions = submissions;
    }

    @Override
    public String form() {
        return "checkChanges";
    }

    @Override
    public void check(Submission submission) {
        submissions.submitter("recordNewTerm", submission.work()).filter(submission.by()::equals)
                .or(() -> submissions.submitter("recordChange", submission.work()).filter(submission.by()::equals)).ifPresent(same -> {
                    throw new Refusal("Does it say what the sealed papers say?", "whoever recorded the change does not compare it.", "Pass it to somebody else.");
                });
    }
}
