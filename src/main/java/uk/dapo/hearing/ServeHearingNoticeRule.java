package uk.dapo.hearing;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.dapo.clock.LondonTime;
import uk.dapo.engine.FormRule;
import uk.dapo.register.Answers;
import uk.dapo.register.Refusal;
import uk.dapo.register.Submission;
import uk.dapo.register.Submissions;

/** Notice of the hearing goes to the address the respondent gave; efforts count only where none was given (s.29(5)-(6)). */
@Component
class ServeHearingNoticeRule implements FormRule {

    private final Submissions submissions;
    private final Hearings hearings;

    ServeHearingNoticeRule(Submissions submissions, Hearings hearings) {
        this.submissions = submissions;
        this.hearings = hearings;
    }

    @Override
    public String form() {
        return "serveHearingNotice";
    }

    @Override
    public void check(Submission submission) {
        Answers answers = submission.answers();
        boolean given = submissions.all(submission.work()).is("addressGiven", "given");
        if (given && answers.is("hearingNoticeMethod", "noAddress")) {
            throw new Refusal("How was notice given?", "the respondent gave an address when the notice was served (s.29(5)).",
                    "Leave the hearing notice there and record that.");
        }
        Optional<Instant> at = answers.instant("hearingNoticeAt");
        hearings.filedAt(submission.work().instrumentReference()).filter(filed -> at.filter(filed::isAfter).isPresent()).ifPresent(filed -> {
            throw new Refusal("When was notice given?", "is before the application was filed (" + LondonTime.say(LondonTime.atLondon(filed)) + "): there was no hearing to tell of yet (s.29(4)-(5)).",
                    "Check day and time.");
        });
        if (at.isPresent() && at.get().isAfter(hearings.at(submission.work().instrumentReference()))) {
            throw new Refusal("When was notice given?", "is after the hearing.", "Notice comes before the hearing (s.29(4)); list the hearing again if it did not.");
        }
    }
}
