package uk.dapo.breach;

import java.time.Instant;
import org.springframework.stereotype.Component;
import uk.dapo.engine.FormRule;
import uk.dapo.register.Answers;
import uk.dapo.register.Refusal;
import uk.dapo.register.Submission;

/** A safety call is about this breach, so it comes after it. */
@Component
class CallProtectedPersonRule implements FormRule {

    private final Breaches breaches;

    CallProtectedPersonRule(Breaches breaches) {
        this.breaches = breaches;
    }

    @Override
    public String form() {
        return "callProtectedPerson";
    }

    @Override
    public void check(Submission submission) {
        Answers answers = submission.answers();
        Instant at = answers.instant("callAt").orElseThrow();
        if (at.isBefore(breaches.get(submission.work().instrumentReference()).happenedAt())) {
            throw new Refusal("When was the call?", "is before the breach.", "Enter when you spoke to them, or tried to, after it.");
        }
    }
}
