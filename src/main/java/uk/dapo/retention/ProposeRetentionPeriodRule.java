package uk.dapo.retention;

import org.springframework.stereotype.Component;
import uk.dapo.engine.FormRule;
import uk.dapo.register.Refusal;
import uk.dapo.register.Submission;

/** A period that is asked for is another one than that of now, or makes an assumed one the force's own. */
@Component
class ProposeRetentionPeriodRule implements FormRule {

    private final Schedule schedule;

    ProposeRetentionPeriodRule(Schedule schedule) {
        this.schedule = schedule;
    }

    @Override
    public String form() {
        return "proposeRetentionPeriod";
    }

    @Override
    public void check(Submission submission) {
        Schedule.Rule now = schedule.rule(submission.answers().required("retentionRule"));
        if (!now.assumed() && submission.answers().number("retentionMonths").orElseThrow() == now.months()) {
            throw new Refusal("How many months?", "it is that already.", "There is nothing to change.");
        }
    }
}
