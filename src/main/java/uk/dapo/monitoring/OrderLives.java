package uk.dapo.monitoring;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.dapo.register.InForceThen;
import uk.dapo.register.Instrument;

/** From when until when orders are, or were, in force. */
@Component
class OrderLives {

    /** {@code until} is null while nothing ends it. */
    record Life(String reference, String caseReference, String area, Instant from, Instant until) {

        boolean covers(Instant at) {
            return !at.isBefore(from) && (until == null || at.isBefore(until));
        }
    }

    private final InForceThen inForce;

    OrderLives(InForceThen inForce) {
        this.inForce = inForce;
    }

    /** The life of an order; nothing where the reference is of none that came into force. */
    Optional<Life> find(String reference) {
        return inForce.span(reference).filter(span -> span.kind() == Instrument.Kind.ORDER)
                .map(span -> new Life(span.reference(), span.caseReference(), span.area(), span.from(), span.until()));
    }

    Life get(String reference) {
        return find(reference).orElseThrow(() -> new IllegalStateException("No order " + reference));
    }
}
