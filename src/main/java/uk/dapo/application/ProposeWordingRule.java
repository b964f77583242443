package uk.dapo.application;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.dapo.engine.FormRule;
import uk.dapo.register.Refusal;
import uk.dapo.register.Submission;

/** New words keep what every order must be able to fill in. */
@Component
class ProposeWordingRule implements FormRule {

    private final Wordings wordings;

    ProposeWordingRule(Wordings wordings) {
        this.wordings = wordings;
    }

    @Override
    public String form() {
        return "proposeWording";
    }

    @Override
    public void check(Submission submission) {
        List<String> faults = wordings.faults(submission.answers().required("wordingCode"), submission.answers().required("newWording"));
        if (!faults.isEmpty()) {
            throw new Refusal(faults.stream().map(fault -> new Refusal.Reason("New words", fault, "Start from the words of now and change the others.")).toList());
        }
    }
}
