package uk.dapo.notice;

import org.springframework.stereotype.Component;
import uk.dapo.engine.FormRule;
import uk.dapo.register.Answers;
import uk.dapo.register.Refusal;
import uk.dapo.register.Submission;

/** A grade that departs from the checklist needs its reason: professional judgement counts, but is written down. */
@Component
class RiskRule implements FormRule {

    /** Usual threshold of the checklist for high risk; local practice, not law. */
    private static final int HIGH = 14;

    @Override
    public String form() {
        return "assessRisk";
    }

    @Override
    public void check(Submission submission) {
        Answers answers = submission.answers();
        boolean high = answers.is("riskGrade", "high");
        boolean departs = answers.number("riskTicks").map(ticks -> ticks >= HIGH != high).orElse(false);
        if (answers.is("riskTool", "DASH") && answers.number("riskTicks").isEmpty()) {
            throw new Refusal("Ticks", "the DASH checklist has a number of ticks.", "Enter how many questions were answered yes.");
        }
        if (departs && answers.text("professionalJudgement").isEmpty()) {
            throw new Refusal("Professional judgement", "the grade is not the one the ticks suggest (14 or more suggest high).",
                    "Say why you grade it differently.");
        }
    }
}
