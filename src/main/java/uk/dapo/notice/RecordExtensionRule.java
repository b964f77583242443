package uk.dapo.notice;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.dapo.access.Officers;
import uk.dapo.access.Rank;
import uk.dapo.engine.FormRule;
import uk.dapo.register.Refusal;
import uk.dapo.register.Refusal.Reason;
import uk.dapo.register.Submission;

/** Going on where the period known has ended is an authorising officer's decision, by the rank held when it is made. */
@Component
class RecordExtensionRule implements FormRule {

    private final Officers officers;
    private final Clock clock;

    RecordExtensionRule(Officers officers, Clock clock) {
        this.officers = officers;
        this.clock = clock;
    }

    @Override
    public String form() {
        return "recordExtension";
    }

    @Override
    public void check(Submission submission) {
        List<Reason> reasons = new ArrayList<>();
        if (!officers.holds(submission.by(), Rank.INSPECTOR, clock.instant())) {
            reasons.add(new Reason("Decision", "only a constable of at least the rank of inspector may go on by an instrument (s.22(1), (8)); an acting rank counts until it ends.",
                    "Pass it to an inspector on duty."));
        }
        if (!reasons.isEmpty()) {
            throw new Refusal(reasons);
        }
    }
}
