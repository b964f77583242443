package uk.dapo.variation;

import org.springframework.stereotype.Component;
import uk.dapo.engine.FormRule;
import uk.dapo.register.Submission;

/** An appeal is lodged in time, or late with a reason (s.46). */
@Component
class DecideAppealRule implements FormRule {

    private final Appeals appeals;
    private final AppealLaw appealLaw;

    DecideAppealRule(Appeals appeals, AppealLaw appealLaw) {
        this.appeals = appeals;
        this.appealLaw = appealLaw;
    }

    @Override
    public String form() {
        return "decideAppeal";
    }

    @Override
    public void check(Submission submission) {
        if (submission.answers().is("appealDecision", "lodge")) {
            Appeals.Decision decision = appeals.against(submission.work().instrumentReference()).orElseThrow();
            String clockKind = appeals.limit(submission.work().instrumentReference()).orElseThrow().kind();
            appealLaw.faultsOf(submission.answers(), decision, clockKind);
        }
    }
}
