package uk.dapo.retention;

import org.springframework.stereotype.Component;
import uk.dapo.engine.FormRule;
import uk.dapo.register.Submission;

/** Asked for only what may be done. */
@Component
class RequestRetentionRule implements FormRule {

    private final RetentionRules rules;

    RequestRetentionRule(RetentionRules rules) {
        this.rules = rules;
    }

    @Override
    public String form() {
        return "requestRetention";
    }

    @Override
    public void check(Submission submission) {
        rules.check(submission.answers().required("retentionCase"), submission.answers().required("retentionAction"));
    }
}
