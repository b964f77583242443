package uk.dapo.variation;

import org.springframework.stereotype.Component;
import uk.dapo.engine.FormRule;
import uk.dapo.register.Refusal;
import uk.dapo.register.Submission;
import uk.dapo.register.Submissions;

/** Whoever recorded a discharge does not confirm it. */
@Component
class ConfirmDischargeRule implements FormRule {

    private final Submissions submissions;

    ConfirmDischargeRule(Submissions submissions) {
        this.submissions = submissions;
    }

    @Override
    public String form() {
        return "confirmDischarge";
    }

    @Override
    public void check(Submission submission) {
        if (submissions.submitter("recordDischarge", submission.work()).filter(submission.by()::equals).isPresent()) {
            throw new Refusal("Decision", "whoever recorded the discharge does not confirm it.", "Pass it to somebody else in legal.");
        }
    }
}
