package uk.dapo.breach;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.dapo.access.Officers;
import uk.dapo.engine.FormRule;
import uk.dapo.register.Answers;
import uk.dapo.register.Refusal;
import uk.dapo.register.Refusal.Reason;
import uk.dapo.register.Submission;

/** A correction names a breach whose outcome is recorded, in an area the officer works in, and an outcome that can be right. */
@Component
class CorrectBreachOutcomeRule implements FormRule {

    private final Breaches breaches;
    private final OutcomeCorrections corrections;
    private final Outcomes outcomes;
    private final Officers officers;

    CorrectBreachOutcomeRule(Breaches breaches, OutcomeCorrections corrections, Outcomes outcomes, Officers officers) {
        this.breaches = breaches;
        this.corrections = corrections;
        this.outcomes = outcomes;
        this.officers = officers;
    }

    @Override
    public String form() {
        return "correctBreachOutcome";
    }

    @Override
    public void check(Submission submission) {
        Answers asked = submission.answers();
        Breach breach = breaches.find(asked.required("correctedBreach"))
                .orElseThrow(() -> new Refusal("Breach", "is not on the register.", "Copy the reference from the case."));
        if (officers.find(submission.by()).filter(officer -> officer.areas().contains(breach.area())).isEmpty()) {
            throw new Refusal("Breach", "is in an area you do not work in.", "Ask somebody who works there to ask for the correction.");
        }
        List<Reason> faults = corrections.faults(breach, asked);
        if (!faults.isEmpty()) {
            throw new Refusal(faults);
        }
        OutcomeKind.of(asked.required(OutcomeCorrections.KEY)).flatMap(OutcomeKind::finding).ifPresent(finding -> outcomes.refuseSecond(breach, finding));
    }
}
