package uk.dapo.hearing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.dapo.clock.CourtSittings;
import uk.dapo.clock.LondonTime;
import uk.dapo.engine.FormRule;
import uk.dapo.register.Answers;
import uk.dapo.register.Refusal;
import uk.dapo.register.Refusal.Reason;
import uk.dapo.register.Submission;

/**
 * A hearing after the 48 hours (s.29(2)) is not listed in silence: it needs its reason, and goes up. A court that does not usually sit
 * then, or is another area's, is asked first; the past is only for what was listed on paper.
 */
@Component
class ListHearingRule implements FormRule {

    private static final String WHEN = "When does the court sit?";

    private final Hearings hearings;
    private final CourtSittings sittings;
    private final Clock clock;

    ListHearingRule(Hearings hearings, CourtSittings sittings, Clock clock) {
        this.hearings = hearings;
        this.sittings = sittings;
        this.clock = clock;
    }

    @Override
    public String form() {
        return "listHearing";
    }

    @Override
    public void check(Submission submission) {
        Answers listing = submission.answers();
        Instant hearingAt = listing.instant("hearingAt").orElseThrow();
        List<Reason> reasons = new ArrayList<>();
        if (hearingAt.isBefore(clock.instant()) && !listing.is("listedOnPaper")) {
            reasons.add(new Reason(WHEN, "is in the past.", "Enter a time that is still to come. If it was listed on paper while the system was down, tick that box."));
        }
        hearings.limit(submission.work().instrumentReference()).filter(limit -> !limit.allows(hearingAt) && listing.text("lateReason").isEmpty())
                .ifPresent(limit -> reasons.add(new Reason(WHEN, "is after the limit of s.29(2), " + LondonTime.say(LondonTime.atLondon(limit.due())) + ".",
                        "Choose an earlier sitting, or give the reason; it then goes to the superintendent.")));
        if (!listing.is("courtAgreed")) {
            asked(listing, hearingAt, submission.work().instrumentReference(), reasons);
        }
        if (!reasons.isEmpty()) {
            throw new Refusal(reasons);
        }
    }

    private void asked(Answers listing, Instant hearingAt, String application, List<Reason> reasons) {
        LocalDate day = LondonTime.atLondon(hearingAt).toLocalDate();
        if (!sittings.sitOn(day)) {
            reasons.add(new Reason(WHEN, "is a day on which courts do not usually sit: " + LondonTime.day(day) + ".",
                    "Check the date. If the court has said it will sit, tick that it has."));
        }
        if (hearings.courtOfAnotherArea(listing.required("court"), application)) {
            reasons.add(new Reason("Court", "is for another area than the one the respondent lives in.", "Choose that area's court. If the case was moved there, tick that the court has said so."));
        }
    }
}
