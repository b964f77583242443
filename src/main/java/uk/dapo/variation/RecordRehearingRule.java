package uk.dapo.variation;

import org.springframework.stereotype.Component;
import uk.dapo.engine.FormRule;
import uk.dapo.register.Submission;

/** What was decided after it was sent back is a decision that this matter can have (s.47(4)). */
@Component
class RecordRehearingRule implements FormRule {

    private final Appeals appeals;
    private final AppealOutcomes appealOutcomes;

    RecordRehearingRule(Appeals appeals, AppealOutcomes appealOutcomes) {
        this.appeals = appeals;
        this.appealOutcomes = appealOutcomes;
    }

    @Override
    public String form() {
        return "recordRehearing";
    }

    @Override
    public void check(Submission submission) {
        Appeals.Decision decision = appeals.against(submission.work().instrumentReference()).orElseThrow();
        appealOutcomes.check(submission.answers(), submission.answers().required("rehearingOutcome"), decision);
    }
}
