package uk.dapo.monitoring;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.dapo.clock.LondonTime;
import uk.dapo.register.Clause;
import uk.dapo.register.OrderHistory;

/** Finds the order and the condition that a report is on, as they were when it happened: an order that has ended since still counts. */
@Component
class ReportMatcher {

    /**
     * A condition of an order.
     *
     * @param clauseNumber null for the duty to notify
     * @param monitored    the clause that a tag monitors (s.35(6)), else null
     * @param why          why there is none, else null
     */
    record Found(String order, String caseReference, String area, String code, Integer clauseNumber, Integer monitored, String why) {

        static Found nothing(String why) {
            return new Found(null, null, null, null, null, null, why);
        }

        /** The clause that is broken where the table says that it is the one monitored, or else the condition's own. */
        Integer broken(String which) {
            return "MONITORED".equals(which) && monitored != null ? monitored : clauseNumber;
        }
    }

    private final OrderLives orders;
    private final OrderHistory history;

    ReportMatcher(OrderLives orders, OrderHistory history) {
        this.orders = orders;
        this.history = history;
    }

    Found find(String orderReference, String condition, Instant occurredAt) {
        Optional<OrderLives.Life> found = orders.find(orderReference);
        if (found.isEmpty()) {
            return Found.nothing("There is no order of this reference.");
        }
        OrderLives.Life order = found.get();
        if (!order.covers(occurredAt)) {
            return Found.nothing(occurredAt.isBefore(order.from()) ? "The order was made only later: " + say(order.from()) + "." : "The order had ended then: " + say(order.until()) + ".");
        }
        if (condition.equals(WatchPlan.NOTIFY)) {
            return new Found(order.reference(), order.caseReference(), order.area(), WatchPlan.NOTIFY, null, null, null);
        }
        List<Clause> meant = history.at(order.reference(), occurredAt).clauses().stream()
                .filter(clause -> clause.code().equals(condition) || Integer.toString(clause.number()).equals(condition)).toList();
        if (meant.size() != 1) {
            return Found.nothing(meant.isEmpty() ? "The order had no such condition then." : "The order had several such conditions then; name the clause by its number.");
        }
        return new Found(order.reference(), order.caseReference(), order.area(), meant.get(0).code(), meant.get(0).number(), (Integer) meant.get(0).parameters().get("linkedClause"), null);
    }

    private static String say(Instant at) {
        return LondonTime.say(LondonTime.atLondon(at));
    }
}
