package uk.dapo.monitoring;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.dapo.clock.LondonTime;
import uk.dapo.engine.FormRule;
import uk.dapo.register.Answers;
import uk.dapo.register.Refusal;
import uk.dapo.register.Refusal.Reason;
import uk.dapo.register.Submission;

/** A visit is made while the order is in force, and so is the next one. */
@Component
class RecordVisitRule implements FormRule {

    private final OrderLives orders;

    RecordVisitRule(OrderLives orders) {
        this.orders = orders;
    }

    @Override
    public String form() {
        return "recordVisit";
    }

    @Override
    public void check(Submission submission) {
        Answers visit = submission.answers();
        OrderLives.Life order = orders.get(submission.work().instrumentReference());
        List<Reason> reasons = new ArrayList<>();
        if (visit.instant("visitedAt").orElseThrow().isBefore(order.from())) {
            reasons.add(new Reason("When was it?", "is before the order was made.", "Enter when the visit was."));
        }
        Instant next = visit.day("visitNextDue").map(day -> day.atStartOfDay(LondonTime.ZONE).toInstant()).orElse(null);
        if (next != null && order.until() != null && !next.isBefore(order.until())) {
            reasons.add(new Reason("Next visit, if sooner than planned", "is after the order ends.", "Choose an earlier day, or leave it empty."));
        }
        if (!reasons.isEmpty()) {
            throw new Refusal(reasons);
        }
    }
}
