package uk.dapo.breach;

import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.dapo.engine.FormRule;
import uk.dapo.register.Answers;
import uk.dapo.register.Refusal;
import uk.dapo.register.Submission;
import uk.dapo.register.Submissions;

/** Who looks at a doubtful report is another person than who made it, and settles what was in doubt. */
@Component
class ReviewBreachRule implements FormRule {

    private final Breaches breaches;
    private final Submissions submissions;

    ReviewBreachRule(Breaches breaches, Submissions submissions) {
        this.breaches = breaches;
        this.submissions = submissions;
    }

    @Override
    public String form() {
        return "reviewBreach";
    }

    @Override
    public void check(Submission submission) {
        Answers answers = submission.answers();
        Optional<String> reporter = submissions.submitter("reportBreach", submission.work());
        if (reporter.filter(submission.by()::equals).isPresent()) {
            throw new Refusal("Decision", "whoever reported a breach does not decide whether it is one.", "Pass it to another supervisor.");
        }
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
