package uk.dapo.application;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.dapo.clock.LondonTime;
import uk.dapo.engine.FormRule;
import uk.dapo.register.Refusal;
import uk.dapo.register.Submission;
import uk.dapo.register.Submissions;

/** Where somebody needs leave to apply, nothing is decided on the application before leave is given (s.28(2)(d)). */
@Component
class RecordCourtDecisionRule implements FormRule {

    private final Submissions submissions;

    RecordCourtDecisionRule(Submissions submissions) {
        this.submissions = submissions;
    }

    @Override
    public String form() {
        return "recordCourtDecision";
    }

    @Override
    public void check(Submission submission) {
        Optional<Instant> leave = submissions.newest("recordLeave", submission.work()).flatMap(answers -> answers.instant("leaveDecidedAt"));
        leave.filter(submission.answers().instant("courtDecidedAt").orElseThrow()::isBefore).ifPresent(given -> {
            throw new Refusal("When did it decide?", "is before the court gave leave to apply (" + LondonTime.say(LondonTime.atLondon(given)) + "; s.28(2)(d)).", "Check both times.");
        });
    }
}
