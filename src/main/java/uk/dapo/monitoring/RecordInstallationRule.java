package uk.dapo.monitoring;

import org.springframework.stereotype.Component;
import uk.dapo.engine.FormRule;
import uk.dapo.register.Refusal;
import uk.dapo.register.Submission;

/** A tag is fitted after the order that requires it was made (s.35(6)). */
@Component
class RecordInstallationRule implements FormRule {

    private final OrderLives orders;

    RecordInstallationRule(OrderLives orders) {
        this.orders = orders;
    }

    @Override
    public String form() {
        return "recordInstallation";
    }

    @Override
    public void check(Submission submission) {
        OrderLives.Life order = orders.get(submission.work().instrumentReference());
        if (submission.answers().instant("tagFittedAt").filter(at -> at.isBefore(order.from())).isPresent()) {
            throw new Refusal("When was it fitted?", "is before the order was made (s.35(6)).", "Enter when it was fitted.");
        }
    }
}
