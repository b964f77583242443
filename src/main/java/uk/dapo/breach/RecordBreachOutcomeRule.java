package uk.dapo.breach;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.dapo.engine.FormRule;
import uk.dapo.register.Answers;
import uk.dapo.register.Refusal;
import uk.dapo.register.Refusal.Reason;
import uk.dapo.register.Submission;

/** A criminal court's outcome is one the Act allows: no conditional discharge, no more than the maximum, none after contempt was punished. */
@Component
class RecordBreachOutcomeRule implements FormRule {

    private final Breaches breaches;
    private final Outcomes outcomes;
    private final Sentences sentences;

    RecordBreachOutcomeRule(Breaches breaches, Outcomes outcomes, Sentences sentences) {
        this.breaches = breaches;
        this.outcomes = outcomes;
        this.sentences = sentences;
    }

    @Override
    public String form() {
        return "recordBreachOutcome";
    }

    @Override
    public void check(Submission submission) {
        Answers answers = submission.answers();
        Breach breach = breaches.get(submission.work().instrumentReference());
        List<Reason> reasons = new ArrayList<>();
        if (answers.is("breachOutcome", "conditionalDischarge")) {
            reasons.add(new Reason("Outcome", "a conditional discharge is not open to the court for this offence (" + (breach.kind().dutyOfTheAct() ? "s.43" : "s.39(6)") + ").",
                    "Check the court's register; if it says so, tell the prosecutor today."));
        }
        Instant at = answers.instant("breachOutcomeAt").orElseThrow();
        if (breach.chargedAt() != null && at.isBefore(breach.chargedAt())) {
            reasons.add(new Reason("When did the court decide?", "is before the charge.", "Check both times."));
        }
        reasons.addAll(sentences.faults(answers.required("breachOutcome"), "breachOutcome", answers));
        if (!reasons.isEmpty()) {
            throw new Refusal(reasons);
        }
        OutcomeKind.of(answers.required("breachOutcome")).flatMap(OutcomeKind::finding).ifPresent(finding -> outcomes.refuseSecond(breach, finding));
    }
}
