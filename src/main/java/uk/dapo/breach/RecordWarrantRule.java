package uk.dapo.breach;

import java.time.Instant;
import org.springframework.stereotype.Component;
import uk.dapo.engine.FormRule;
import uk.dapo.register.Answers;
import uk.dapo.register.Refusal;
import uk.dapo.register.Submission;

/** A warrant is sought after the breach, by somebody s.40 names: another person needs the court's leave. */
@Component
class RecordWarrantRule implements FormRule {

    private final Breaches breaches;

    RecordWarrantRule(Breaches breaches) {
        this.breaches = breaches;
    }

    @Override
    public String form() {
        return "recordWarrant";
    }

    @Override
    public void check(Submission submission) {
        Answers answers = submission.answers();
        if (answers.is("warrantAnswer", "notSought")) {
            return;
        }
        Instant at = answers.instant("warrantAt").orElseThrow();
        if (at.isBefore(breaches.get(submission.work().instrumentReference()).happenedAt())) {
            throw new Refusal("When did the court decide?", "is before the breach.", "Check both times.");
        }
        if (answers.is("warrantApplicant", "other") && !answers.is("warrantLeave")) {
            throw new Refusal("Who applied?", "anybody but the protected person and the applicant for the order needs the court's leave (s.40).", "Tick that leave was given, or correct who applied.");
        }
    }
}
