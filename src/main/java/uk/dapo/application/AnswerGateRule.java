package uk.dapo.application;

import org.springframework.stereotype.Component;
import uk.dapo.engine.FormRule;
import uk.dapo.register.Clauses;
import uk.dapo.register.Refusal;
import uk.dapo.register.Submission;

/** A draft is never left without any clause. */
@Component
class AnswerGateRule implements FormRule {

    private final Clauses clauses;

    AnswerGateRule(Clauses clauses) {
        this.clauses = clauses;
    }

    @Override
    public String form() {
        return "answerGate";
    }

    @Override
    public void check(Submission submission) {
        if (submission.answers().is("gateAnswer", "leaveOut") && !submission.answers().is("anotherClause")
                && clauses.of(submission.work().instrumentReference(), Applications.DRAFT).isEmpty()) {
            throw new Refusal("Add another clause after this one", "the draft would have no clause, and an order says something (s.35(1)).", "Tick it, and draft another.");
        }
    }
}
