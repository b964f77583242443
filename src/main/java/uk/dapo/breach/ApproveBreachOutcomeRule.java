package uk.dapo.breach;

import org.springframework.stereotype.Component;
import uk.dapo.engine.FormRule;
import uk.dapo.register.Answers;
import uk.dapo.register.Refusal;
import uk.dapo.register.Submission;

/** A correction of an outcome that is approved is asked again what it was asked before. */
@Component
class ApproveBreachOutcomeRule implements FormRule {

    private final Breaches breaches;
    private final OutcomeCorrections corrections;
    private final Outcomes outcomes;

    ApproveBreachOutcomeRule(Breaches breaches, OutcomeCorrections corrections, Outcomes outcomes) {
        this.breaches = breaches;
        this.corrections = corrections;
        this.outcomes = outcomes;
    }

    @Override
    public String form() {
        return "approveBreachOutcome";
    }

    @Override
    public void check(Submission submission) {
        if (submission.answers().is("outcomeCorrectionDecision", "approve")) {
            Answers asked = corrections.asked(submission.work());
            Breach breach = breaches.get(submission.work().instrumentReference());
            if (!corrections.faults(breach, asked).isEmpty()) {
                throw new Refusal(corrections.faults(breach, asked));
            }
            OutcomeKind.of(asked.required(OutcomeCorrections.KEY)).flatMap(OutcomeKind::finding).ifPresent(finding -> outcomes.refuseSecond(breach, finding));
        }
    }
}
