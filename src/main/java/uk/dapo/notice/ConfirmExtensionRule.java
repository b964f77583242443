package uk.dapo.notice;

import org.springframework.stereotype.Component;
import uk.dapo.engine.FormRule;
import uk.dapo.register.Refusal;
import uk.dapo.register.Submission;
import uk.dapo.register.Submissions;

/** A second person sees the instrument. */
@Component
class ConfirmExtensionRule implements FormRule {

    private final Submissions submissions;

    ConfirmExtensionRule(Submissions submissions) {
        this.submissions = submissions;
    }

    @Override
    public String form() {
        return "confirmExtension";
    }

    @Override
    public void check(Submission submission) {
        if (submissions.submitter("recordExtension", submission.work()).filter(submission.by()::equals).isPresent()) {
            throw new Refusal("Finding", "whoever recorded the instrument does not confirm it.", "Pass it to somebody else in legal services.");
        }
    }
}
