package uk.dapo.breach;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.dapo.engine.FormRule;
import uk.dapo.register.Answers;
import uk.dapo.register.InForceThen;
import uk.dapo.register.Refusal;
import uk.dapo.register.Submission;
import uk.dapo.register.Submissions;

/** A notice or order that was traced by hand is on the register and was in force when it happened. */
@Component
class TraceOrderRule implements FormRule {

    private final InForceThen inForce;
    private final Submissions submissions;

    TraceOrderRule(InForceThen inForce, Submissions submissions) {
        this.inForce = inForce;
        this.submissions = submissions;
    }

    @Override
    public String form() {
        return "traceOrder";
    }

    @Override
    public void check(Submission submission) {
        Answers answers = submission.answers();
        if (!answers.is("traceOutcome", "found")) {
            return;
        }
        Optional<InForceThen.Span> span = inForce.span(answers.required("tracedReference"));
        if (span.isEmpty()) {
            throw new Refusal("Reference of the notice or order", "is no notice that was given and no order that was made.",
                    "Give its reference; an order another court made is entered first, through its own process.");
        }
        Instant at = submissions.get("reportBreach", submission.work()).instant("breachAt").orElseThrow();
        if (!span.get().covers(at)) {
            throw new Refusal("Reference of the notice or order", "was not in force when it happened.", "Look for the one that was, or say that there is none.");
        }
    }
}
