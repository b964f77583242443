package uk.dapo.victim;

import org.springframework.stereotype.Component;
import uk.dapo.engine.FormRule;
import uk.dapo.register.Submission;

/** A call is about one case, of an area the officer works in. */
@Component
class AnswerCallRule implements FormRule {

    private final Calls calls;

    AnswerCallRule(Calls calls) {
        this.calls = calls;
    }

    @Override
    public String form() {
        return "answerCall";
    }

    @Override
    public void check(Submission submission) {
        calls.find(submission.answers(), submission.by());
    }
}
