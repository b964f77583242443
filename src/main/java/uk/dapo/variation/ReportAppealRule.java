package uk.dapo.variation;

import org.springframework.stereotype.Component;
import uk.dapo.engine.Decisions;
import uk.dapo.engine.FormRule;
import uk.dapo.register.Answers;
import uk.dapo.register.Refusal;
import uk.dapo.register.Submission;

/** A decision is appealed that was taken, by somebody who may, in time or with a reason (s.46). */
@Component
class ReportAppealRule implements FormRule {

    private final Appeals appeals;
    private final AppealLaw appealLaw;

    ReportAppealRule(Appeals appeals, AppealLaw appealLaw) {
        this.appeals = appeals;
        this.appealLaw = appealLaw;
    }

    @Override
    public String form() {
        return "reportAppeal";
    }

    @Override
    public void check(Submission submission) {
        Answers answers = submission.answers();
        Appeals.Decision decision = appeals.decision(answers.required("appealedInstrument")).orElseThrow(() -> new Refusal("Reference of the order, refused application or decided variation",
                "there is none of this reference, or nothing was decided on it.", "Check it against the papers: an order that was made, an application refused, a variation decided."));
        Decisions.Row route = appealLaw.route(decision, answers.required("appellant"));
        if (!route.is("allowed")) {
            throw new Refusal("Who appeals?", route.text("sentence"), "Check who appeals, and against what.");
        }
        if (answers.is("appealStage", "lodged")) {
            appealLaw.faultsOf(answers, decision, route.text("clock"));
        }
    }
}
