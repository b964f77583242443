package uk.dapo.papers;

import org.springframework.stereotype.Component;
import uk.dapo.engine.FormRule;
import uk.dapo.register.Cases;
import uk.dapo.register.Refusal;
import uk.dapo.register.Submission;

/** A chronology is printed of a case that there is. */
@Component
class AskForChronologyRule implements FormRule {

    private final Cases cases;

    AskForChronologyRule(Cases cases) {
        this.cases = cases;
    }

    @Override
    public String form() {
        return "askForChronology";
    }

    @Override
    public void check(Submission submission) {
        cases.find(submission.answers().required("chronologyCase"))
                .orElseThrow(() -> new Refusal("Case", "there is none of this reference.", "Check it; it looks like C26-000001."));
    }
}
