package uk.dapo.monitoring;

import java.time.Clock;
import org.springframework.stereotype.Component;
import uk.dapo.engine.FormRule;
import uk.dapo.register.Refusal;
import uk.dapo.register.Submission;

/** An order that has ended is not reviewed before its end. */
@Component
class ReviewExpiryRule implements FormRule {

    private final OrderLives orders;
    private final Clock clock;

    ReviewExpiryRule(OrderLives orders, Clock clock) {
        this.orders = orders;
        this.clock = clock;
    }

    @Override
    public String form() {
        return "reviewExpiry";
    }

    @Override
    public void check(Submission submission) {
        if (!orders.get(submission.work().instrumentReference()).covers(clock.instant())) {
            throw new Refusal("What do you recommend?", "the order has ended: it cannot be extended any more (s.44).", "Ask for a new order if one is needed.");
        }
    }
}
