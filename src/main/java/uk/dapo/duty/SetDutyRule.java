package uk.dapo.duty;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.dapo.access.Officer;
import uk.dapo.access.Officers;
import uk.dapo.engine.FormRule;
import uk.dapo.register.Answers;
import uk.dapo.register.Refusal;
import uk.dapo.register.Refusal.Reason;
import uk.dapo.register.Submission;

/** Who is on duty can be reached, and the duty ends: a list nobody keeps would send alerts to people who have gone home. */
@Component
class SetDutyRule implements FormRule {

    private static final Duration LONGEST = Duration.ofDays(7);

    private final Officers officers;
    private final Clock clock;

    SetDutyRule(Officers officers, Clock clock) {
        this.officers = officers;
        this.clock = clock;
    }

    @Override
    public String form() {
        return "setDuty";
    }

    @Override
    public void check(Submission submission) {
        Answers answers = submission.answers();
        Officer who = officers.find(Duties.person(answers, submission.by())).orElseThrow(() ->
                new Refusal("Who?", "has no entry among the officers and staff.", "Ask an administrator to enter them first."));
        if (!answers.is("dutyState", "on")) {
            return;
        }
        List<Reason> reasons = new ArrayList<>();
        Instant until = answers.instant("dutyUntil").orElseThrow();
        if (until.isAfter(clock.instant().plus(LONGEST))) {
            reasons.add(new Reason("Until when?", "is more than seven days ahead.", "Enter the end of the shift, or of the week on call."));
        }
        if (answers.text("dutyEmail").or(() -> answers.text("dutyPhone")).isEmpty() && who.email() == null && who.phone() == null) {
            reasons.add(new Reason("E-mail for this duty", "nobody could be reached: there is no address and no number on record either.",
                    "Give an e-mail address or a telephone number."));
        }
        if (!reasons.isEmpty()) {
            throw new Refusal(reasons);
        }
    }
}
