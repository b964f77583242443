package uk.dapo.variation;

import org.springframework.stereotype.Component;
import uk.dapo.engine.FormRule;
import uk.dapo.register.Refusal;
import uk.dapo.register.Submission;

/** Whoever recorded a discharge does not confirm it. */
@Component
class ConfirmDischargeRule implements FormRule {

    private final Changes changes;

    ConfirmDischargeRule(Changes changes) {
        this.changes = changes;
    }

    @Override
    public String form() {
        return "confirmDischarge";
    }

    @Override
    public void check(Submission submission) {
        changes.recorded(submission.work().instrumentReference()).filter(change -> change.recordedBy().equals(submission.by())).ifPresent(same -> {
            throw new Refusal("Do the sealed papers say so?", "whoever recorded the discharge does not confirm it.", "Pass it to somebody else in legal.");
        });
    }
}
