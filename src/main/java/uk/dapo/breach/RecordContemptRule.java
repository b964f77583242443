package uk.dapo.breach;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.dapo.engine.FormRule;
import uk.dapo.register.Answers;
import uk.dapo.register.Refusal;
import uk.dapo.register.Refusal.Reason;
import uk.dapo.register.Submission;

/** Contempt is punished within the court's limits, and not after a conviction for the same behaviour (s.39(3)). */
@Component
class RecordContemptRule implements FormRule {

    private final Breaches breaches;
    private final Outcomes outcomes;
    private final Sentences sentences;

    RecordContemptRule(Breaches breaches, Outcomes outcomes, Sentences sentences) {
        this.breaches = breaches;
        this.outcomes = outcomes;
        this.sentences = sentences;
    }

    @Override
    public String form() {
        return "recordContempt";
    }

    @Override
    public void check(Submission submission) {
        Answers answers = submission.answers();
        Breach breach = breaches.get(submission.work().instrumentReference());
        List<Reason> reasons = new ArrayList<>(sentences.faults(answers.required("contemptOutcome"), "contemptOutcome", answers));
        if (answers.instant("contemptOutcomeAt").orElseThrow().isBefore(breach.happenedAt())) {
            reasons.add(new Reason("When did the court decide?", "is before the breach.", "Check both times."));
        }
        if (!reasons.isEmpty()) {
            throw new Refusal(reasons);
        }
        OutcomeKind.of(answers.required("contemptOutcome")).flatMap(OutcomeKind::finding).ifPresent(finding -> outcomes.refuseSecond(breach, finding));
    }
}
