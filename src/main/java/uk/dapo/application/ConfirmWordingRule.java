package uk.dapo.application;

import org.springframework.stereotype.Component;
import uk.dapo.engine.FormRule;
import uk.dapo.register.Refusal;
import uk.dapo.register.Submission;
import uk.dapo.register.Submissions;

/** New words that are confirmed still fit the version they are to follow. */
@Component
class ConfirmWordingRule implements FormRule {

    private final Submissions submissions;
    private final Wordings wordings;

    ConfirmWordingRule(Submissions submissions, Wordings wordings) {
        this.submissions = submissions;
        this.wordings = wordings;
    }

    @Override
    public String form() {
        return "confirmWording";
    }

    @Override
    public void check(Submission submission) {
        if (submission.answers().is("wordingDecision", "refuse")) {
            return;
        }
        var proposed = submissions.get("proposeWording", submission.work());
        if (!wordings.faults(proposed.required("wordingCode"), proposed.required("newWording")).isEmpty()) {
            throw new Refusal("Your decision", "the condition has other words since, and these do not fit them any more.", "Refuse, and let legal propose them again.");
        }
    }
}
