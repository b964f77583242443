package uk.dapo.variation;

import org.springframework.stereotype.Component;
import uk.dapo.engine.FormRule;
import uk.dapo.register.Refusal;
import uk.dapo.register.Submission;

/** The outcome is one the court can give in this appeal, after the police forces that wished were heard (s.47). */
@Component
class RecordAppealOutcomeRule implements FormRule {

    private final Appeals appeals;
    private final AppealOutcomes appealOutcomes;

    RecordAppealOutcomeRule(Appeals appeals, AppealOutcomes appealOutcomes) {
        this.appeals = appeals;
        this.appealOutcomes = appealOutcomes;
    }

    @Override
    public String form() {
        return "recordAppealOutcome";
    }

    @Override
    public void check(Submission submission) {
        if (!submission.answers().is("appealPoliceHeard")) {
            throw new Refusal("Was every chief officer heard who wished to be?", "the court hears them before it decides (s.47(1)-(2)).", "Ask, then answer yes; nobody wished is yes.");
        }
        Appeals.Decision decision = appeals.against(submission.work().instrumentReference()).orElseThrow();
        appealOutcomes.check(submission.answers(), submission.answers().required("appealOutcome"), decision);
    }
}
