package uk.dapo.correction;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.dapo.access.Officer;
import uk.dapo.access.Officers;
import uk.dapo.access.Role;
import uk.dapo.engine.FormRule;
import uk.dapo.register.Refusal;
import uk.dapo.register.Refusal.Reason;
import uk.dapo.register.Submission;

/** A correction is decided by a second person, a supervisor or inspector, and only if it can still be done. */
@Component
class ApproveCorrectionRule implements FormRule {

    private static final String FIELD = "Decision";

    private final Corrections corrections;
    private final Officers officers;

    ApproveCorrectionRule(Corrections corrections, Officers officers) {
        this.corrections = corrections;
        this.officers = officers;
    }

    @Override
    public String form() {
        return "approveCorrection";
    }

    @Override
    public void check(Submission submission) {
        List<Reason> reasons = new ArrayList<>();
        if (officers.find(submission.by()).filter(ApproveCorrectionRule::mayDecide).isEmpty()) {
            reasons.add(new Reason(FIELD, "a supervisor or an inspector decides on a correction.", "Leave it to one of them."));
        }
        if (submission.answers().is("correctionDecision", "approve")) {
            reasons.addAll(corrections.faults(corrections.asked(submission.work())));
        }
        if (!reasons.isEmpty()) {
            throw new Refusal(reasons);
        }
    }

    private static boolean mayDecide(Officer officer) {
        return officer.roles().contains(Role.SUPERVISOR) || officer.roles().contains(Role.INSPECTOR);
    }
}
