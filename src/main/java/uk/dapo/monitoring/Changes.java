package uk.dapo.monitoring;

import java.time.Instant;
import org.springframework.stereotype.Service;
import uk.dapo.register.InForceThen;
import uk.dapo.register.Instrument;
import uk.dapo.register.Refusal;
import uk.dapo.register.Submissions;
import uk.dapo.register.Work;

/** Later changes that the respondent must notify: a name, a home address, none any more, or the end of another regime (s.41(4)-(6), (9)). */
@Service
public class Changes {

    /** The order it is about. */
    public record Order(String reference, String caseReference, String area, Instant from, Instant until) {
    }

    private final Submissions submissions;
    private final InForceThen inForce;

    Changes(Submissions submissions, InForceThen inForce) {
        this.submissions = submissions;
        this.inForce = inForce;
    }

    /** Notes on what was entered which order it is about. */
    public Order open(Work work) {
        Order order = order(submissions.get("reportChange", work).required("changeOrder"));
        submissions.belongTo(work, order.caseReference(), order.reference());
        return order;
    }

    Order order(String reference) {
        return inForce.span(reference).filter(span -> span.kind() == Instrument.Kind.ORDER)
                .map(span -> new Order(span.reference(), span.caseReference(), span.area(), span.from(), span.until()))
                .orElseThrow(() -> new Refusal("Order", "is not on the register.", "Copy the order's reference, such as O26-000123, from the case or find it by the respondent's name."));
    }
}
