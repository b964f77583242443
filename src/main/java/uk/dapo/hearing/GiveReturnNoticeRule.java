package uk.dapo.hearing;

import java.time.Instant;
import org.springframework.stereotype.Component;
import uk.dapo.clock.LondonTime;
import uk.dapo.engine.FormRule;
import uk.dapo.register.Refusal;
import uk.dapo.register.Submission;

/** Notice of a return hearing is given after what was decided without notice, and before the hearing (ss.34(4), 44(7)). */
@Component
class GiveReturnNoticeRule implements FormRule {

    private static final String WHEN = "When?";

    private final ReturnHearings hearings;

    GiveReturnNoticeRule(ReturnHearings hearings) {
        this.hearings = hearings;
    }

    @Override
    public String form() {
        return "giveReturnNotice";
    }

    @Override
    public void check(Submission submission) {
        submission.answers().instant("returnNoticeAt").ifPresent(at -> {
            String reference = submission.work().instrumentReference();
            Instant hearing = hearings.at(reference);
            if (at.isAfter(hearing)) {
                throw new Refusal(WHEN, "is after the hearing it tells of (" + LondonTime.say(LondonTime.atLondon(hearing)) + "): too late to be heard there (ss.34(4), 44(7)).",
                        "Check day and time. If nobody told them before, choose that they were not found, and say what was tried.");
            }
            hearings.limit(reference).filter(limit -> at.isBefore(limit.from())).ifPresent(limit -> {
                throw new Refusal(WHEN, "is before the court decided without notice (" + LondonTime.say(LondonTime.atLondon(limit.from())) + "; ss.34(4), 44(7)).", "Check day and time.");
            });
        });
    }
}
