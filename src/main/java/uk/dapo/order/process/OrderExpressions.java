package uk.dapo.order.process;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.Date;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;
import uk.dapo.engine.CaseVariables;
import uk.dapo.engine.ModelBean;
import uk.dapo.order.Orders;

/** What the order's model asks: {@code ${orders.endsAt(execution)}}. */
@ModelBean
@Component("orders")
public class OrderExpressions {

    private final Orders orders;
    private final Clock clock;

    OrderExpressions(Orders orders, Clock clock) {
        this.orders = orders;
        this.clock = clock;
    }

    /** The end of the order's last day (s.38(3)). */
    public Date endsAt(VariableScope scope) {
        return Date.from(orders.endsAt(CaseVariables.INSTRUMENT_REFERENCE.get(scope)));
    }

    /** When the protected person is told that its end comes near. */
    public Date endIsNearAt(VariableScope scope) {
        return Date.from(orders.endIsNearAt(CaseVariables.INSTRUMENT_REFERENCE.get(scope)));
    }

    /** A year from now: local policy for orders that no date ends. */
    public Date reviewAt(VariableScope scope) {
        return Date.from(ZonedDateTime.now(clock).plusYears(1).toInstant());
    }
}
