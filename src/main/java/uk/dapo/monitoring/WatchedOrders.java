package uk.dapo.monitoring;

import java.time.Instant;
import org.springframework.stereotype.Service;
import uk.dapo.register.Refusal;
import uk.dapo.register.Submissions;
import uk.dapo.register.Work;

/** Later changes that the respondent must notify: a name, a home address, none any more, or the end of another regime (s.41(4)-(6), (9)). */
@Service
public class WatchedOrders {

    /** The order it is about. */
    public record Order(String reference, String caseReference, String area, Instant from, Instant until) {
    }

    private final Submissions submissions;
    private final OrderLives orders;

    WatchedOrders(Submissions submissions, OrderLives orders) {
        this.submissions = submissions;
        this.orders = orders;
    }

    /** Notes on what was entered which order it is about. */
    public Order open(Work work) {
        Order order = order(submissions.get("reportChange", work).required("changeOrder"));
        submissions.belongTo(work, order.caseReference(), order.reference());
        return order;
    }

    Order order(String reference) {
        return orders.find(reference).map(order -> new Order(order.reference(), order.caseReference(), order.area(), order.from(), order.until()))
                .orElseThrow(() -> new Refusal("Order", "is not on the register.", "Copy the order's reference, such as O26-000123, from the case or find it by the respondent's name."));
    }
}
