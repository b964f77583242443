package uk.dapo.breach;

import org.springframework.stereotype.Component;
import uk.dapo.engine.FormRule;
import uk.dapo.register.Answers;
import uk.dapo.register.Refusal;
import uk.dapo.register.Submission;

/** Who looks at a doubtful report settles what was in doubt. */
@Component
class ReviewBreachRule implements FormRule {

    private final Breaches breaches;

    ReviewBreachRule(Breaches breaches) {
        this.breaches = breaches;
    }

    @Override
    public String form() {
        return "reviewBreach";
    }

    @Override
    public void check(Submission submission) {
        Answers answers = submission.answers();
        Breach breach = breaches.get(submission.work().instrumentReference());
        if (!answers.is("reviewDecision", "breach")) {
            return;
        }
        if (breach.toReview() != null && answers.list("reviewedClauses").isEmpty()) {
            throw new Refusal("Which clauses were broken?", "no clause is named, and a breach is of a clause.", "Tick the clauses, or decide that it is no breach.");
        }
        if (breach.awareness().equals(Awareness.UNKNOWN) && answers.text("reviewedAwareness").isEmpty()) {
            throw new Refusal("How did the respondent know of the order?", "it was made without notice, and only behaviour of somebody aware of it is an offence (s.39(2)).",
                    "Give the evidence, or decide that it is no breach.");
        }
    }
}
