package uk.dapo.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.dapo.access.Officer;
import uk.dapo.access.Officers;
import uk.dapo.clock.LondonTime;
import uk.dapo.document.LeakGuard;
import uk.dapo.engine.FormRule;
import uk.dapo.register.Places;
import uk.dapo.register.Refusal;
import uk.dapo.register.Refusal.Reason;
import uk.dapo.register.Submission;

/** A notice is served by a constable, in person, after it was authorised (s.25(3)). */
@Component
class ServeNoticeRule implements FormRule {

    private final Officers officers;
    private final Notices notices;
    private final Places places;

    ServeNoticeRule(Officers officers, Notices notices, Places places) {
        this.officers = officers;
        this.notices = notices;
        this.places = places;
    }

    @Override
    public String form() {
        return "serveNotice";
    }

    @Override
    public void check(Submission submission) {
        if (!submission.answers().is("serviceOutcome", "served")) {
            return;
        }
        List<Reason> reasons = new ArrayList<>();
        if (!officers.find(submission.by()).map(Officer::constable).orElse(false)) {
            reasons.add(new Reason("Served by", "only somebody who holds the office of constable can serve a notice (s.25(3)).",
                    "Have a constable serve it and record it."));
        }
        Instant servedAt = submission.answers().instant("servedAt").orElseThrow();
        // people record to the minute
        Instant decidedAt = notices.decidedAt(submission.work().instrumentReference()).truncatedTo(ChronoUnit.MINUTES);
        if (servedAt.isBefore(decidedAt)) {
            reasons.add(new Reason("When was it given?", "is before the notice was authorised ("
                    + LondonTime.say(LondonTime.atLondon(decidedAt)) + ").", "Enter when it was handed over."));
        }
        LocalDate day = LondonTime.atLondon(servedAt).toLocalDate();
        if (!notices.powerOn(submission.work(), day)) {
            reasons.add(new Reason("When was it given?", "section 22 is not in force on " + LondonTime.day(day) + " where the respondent lives: a notice given then has no effect.",
                    "Do not give it. If it was handed over, tell the inspector and legal services at once; record here that it was not given, and what happened. "
                            + "Where an instrument extends the period, a manager can record it first."));
        }
        if (LeakGuard.givesAway(submission.answers().required("serviceLocation"), places.secrets(submission.work().caseReference()))) {
            reasons.add(new Reason("Where was it given?", "names a place that is recorded as secret from the respondent.",
                    "If the respondent knows it, have that recorded first; otherwise describe the place differently."));
        }
        if (!reasons.isEmpty()) {
            throw new Refusal(reasons);
        }
    }
}
