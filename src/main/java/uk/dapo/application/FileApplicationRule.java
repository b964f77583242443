package uk.dapo.application;

import java.time.Instant;
import org.springframework.stereotype.Component;
import uk.dapo.clock.ClockKind;
import uk.dapo.clock.LondonTime;
import uk.dapo.engine.FormRule;
import uk.dapo.register.Clocks;
import uk.dapo.register.Refusal;
import uk.dapo.register.RunningClock;
import uk.dapo.register.Submission;

/** The complaint follows the notice: it is filed after that was given (s.28(3)). */
@Component
class FileApplicationRule implements FormRule {

    private final Clocks clocks;

    FileApplicationRule(Clocks clocks) {
        this.clocks = clocks;
    }

    @Override
    public String form() {
        return "fileApplication";
    }

    @Override
    public void check(Submission submission) {
        Instant filed = submission.answers().instant("filedAt").orElseThrow();
        clocks.newest(ClockKind.HEARING_AFTER_NOTICE, submission.work().instrumentReference()).map(RunningClock::from).filter(filed::isBefore).ifPresent(given -> {
            throw new Refusal("When was the complaint filed?", "is before the notice was given (" + LondonTime.say(LondonTime.atLondon(given)) + "), which it follows (s.28(3)).",
                    "Check day and time.");
        });
    }
}
