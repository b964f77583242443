package uk.dapo.monitoring;

import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;
import uk.dapo.clock.LondonTime;
import uk.dapo.engine.Decisions;
import uk.dapo.engine.FormRule;
import uk.dapo.register.Answers;
import uk.dapo.register.Clocks;
import uk.dapo.register.Refusal;
import uk.dapo.register.Submission;

/** A change is notified under an order that was in force when it began, and each duty of it once (s.41). */
@Component
class ReportChangeRule implements FormRule {

    private final WatchedOrders watched;
    private final Clocks clocks;
    private final Decisions decisions;

    ReportChangeRule(WatchedOrders watched, Clocks clocks, Decisions decisions) {
        this.watched = watched;
        this.clocks = clocks;
        this.decisions = decisions;
    }

    @Override
    public String form() {
        return "reportChange";
    }

    @Override
    public void check(Submission submission) {
        Answers answers = submission.answers();
        WatchedOrders.Order order = watched.order(answers.required("changeOrder"));
        Instant endOfDay = answers.day("changedOn").orElseThrow().plusDays(1).atStartOfDay(LondonTime.ZONE).toInstant();
        if (!endOfDay.isAfter(order.from())) {
            throw new Refusal("On which day did it begin?", "is before the order was made; the first notification covers it (s.41(2)-(3)).", "Record it there.");
        }
        if (order.until() != null && !endOfDay.minusSeconds(1).isBefore(order.until())) {
            throw new Refusal("On which day did it begin?", "is after the order ended; the duty ended with it (s.41).", "Check the order and the day.");
        }
        String kind = decisions.row("notification-change", Map.of("changeKind", answers.required("changeKind"))).text("clockKind");
        if (clocks.open(Notifications.kind(kind), order.reference()).isPresent()) {
            throw new Refusal("What has changed?", "a change of this kind is waiting to be notified already.", "Record the notification in the task that is open.");
        }
    }
}
