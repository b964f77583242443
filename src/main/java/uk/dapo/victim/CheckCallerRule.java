package uk.dapo.victim;

import org.springframework.stereotype.Component;
import uk.dapo.engine.FormRule;
import uk.dapo.register.Refusal;
import uk.dapo.register.Submission;

/** Nobody guesses: after several failed checks in a day, only ringing the recorded number proves anything. */
@Component
class CheckCallerRule implements FormRule {

    private final Calls calls;

    CheckCallerRule(Calls calls) {
        this.calls = calls;
    }

    @Override
    public String form() {
        return "checkCaller";
    }

    @Override
    public void check(Submission submission) {
        if (submission.answers().is("callerCheck", "questions") && !calls.mayAskQuestions(submission.work().caseReference())) {
            throw new Refusal("How do you make sure?", "several callers failed the questions about this case within a day.",
                    "End the call and ring the recorded number back.");
        }
    }
}
