package uk.dapo.visibility;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.dapo.engine.FormRule;
import uk.dapo.engine.OpenTasks;
import uk.dapo.register.CaseFile;
import uk.dapo.register.Instruments;
import uk.dapo.register.Refusal;
import uk.dapo.register.Submission;

/** A restricted case goes on: for every task that is open, somebody who is named can do it. */
@Component
class RestrictCaseRule implements FormRule {

    private final Instruments instruments;
    private final Restrictions restrictions;
    private final OpenTasks tasks;

    RestrictCaseRule(Instruments instruments, Restrictions restrictions, OpenTasks tasks) {
        this.instruments = instruments;
        this.restrictions = restrictions;
        this.tasks = tasks;
    }

    @Override
    public String form() {
        return "restrictCase";
    }

    @Override
    public void check(Submission submission) {
        CaseFile file = instruments.caseOf(submission.answers().required("restrictedReference"))
                .orElseThrow(() -> new Refusal("Case, notice, application or order", "there is none of this reference.", "Check it."));
        if (submission.answers().is("restriction", "lift")) {
            if (!restrictions.restricted(file.reference())) {
                throw new Refusal("What is to be done?", "this case is not restricted.", "There is nothing to lift.");
            }
            return;
        }
        List<String> nobody = tasks.nobodyFor(file.reference(), Restrictions.named(submission.answers(), submission.by()));
        if (!nobody.isEmpty()) {
            throw new Refusal("Who may see it and work on it?", "nobody you name could do what is open now: " + String.join("; ", nobody) + ".",
                    "Name somebody of that team, or the case would stand still.");
        }
    }
}
