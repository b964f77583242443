package uk.dapo.hearing;

import java.time.Instant;
import org.springframework.stereotype.Component;
import uk.dapo.clock.LondonTime;
import uk.dapo.engine.FormRule;
import uk.dapo.register.Refusal;
import uk.dapo.register.Submission;

/** A respondent who was not heard is heard soon: a later hearing needs its reason (ss.34(4), 44(7)). */
@Component
class ListReturnHearingRule implements FormRule {

    private final ReturnHearings hearings;

    ListReturnHearingRule(ReturnHearings hearings) {
        this.hearings = hearings;
    }

    @Override
    public String form() {
        return "listReturnHearing";
    }

    @Override
    public void check(Submission submission) {
        Instant at = submission.answers().instant("returnHearingAt").orElseThrow();
        hearings.limit(submission.work().instrumentReference()).filter(limit -> !limit.allows(at) && submission.answers().text("returnLateReason").isEmpty())
                .ifPresent(limit -> {
                    throw new Refusal("When does the court sit?", "is after the limit set here for a hearing as soon as is just and convenient (ss.34(4), 44(7)), "
                            + LondonTime.say(LondonTime.atLondon(limit.due())) + ".", "Choose an earlier hearing, or give the reason.");
                });
    }
}
