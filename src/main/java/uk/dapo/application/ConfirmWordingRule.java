package uk.dapo.application;

import org.springframework.stereotype.Component;
import uk.dapo.engine.FormRule;
import uk.dapo.register.Refusal;
import uk.dapo.register.Submission;
import uk.dapo.register.Submissions;

/** Two people stand behind the words of an order, and they still fit the version they are to follow. */
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
        if (submissions.submitter("proposeWording", submission.work()).filter(submission.by()::equals).isPresent()) {
            throw new Refusal("Your decision", "who proposed the words does not confirm them.", "Leave it to another manager.");
        }
        var proposed = submissions.get("proposeWording", submission.work());
        if (!wordings.faults(proposed.required("wordingCode"), proposed.required("newWording")).isEmpty()) {
            throw new Refusal("Your decision", "the condition has other words since, and these do not fit them any more.", "Refuse, and let legal propose them again.");
        }
    }
}
