package uk.dapo.retention;

import org.springframework.stereotype.Component;
import uk.dapo.engine.FormRule;
import uk.dapo.register.Submission;
import uk.dapo.register.Submissions;

/** What is approved may still be done: a hold may have been placed since it was asked for. */
@Component
class ApproveRetentionRule implements FormRule {

    private final RetentionRules rules;
    private final Submissions submissions;

    ApproveRetentionRule(RetentionRules rules, Submissions submissions) {
        this.rules = rules;
        this.submissions = submissions;
    }

    @Override
    public String form() {
        return "approveRetention";
    }

    @Override
    public void check(Submission submission) {
        if (submission.answers().is("retentionDecision", "approve")) {
            rules.check(submission.work().caseReference(), submissions.get("requestRetention", submission.work()).required("retentionAction"));
        }
    }
}
