package uk.dapo.board;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.dapo.access.CurrentOfficer;
import uk.dapo.register.Events;
import uk.dapo.register.Instrument;
import uk.dapo.register.Instruments;
import uk.dapo.register.OrderHistory;

/** What an order forbade at a moment, for those who may see its case. Each reading is an event. */
@Service
public class InForce {

    private final Readers readers;
    private final Instruments instruments;
    private final OrderHistory history;
    private final CurrentOfficer current;
    private final Events events;

    InForce(Readers readers, Instruments instruments, OrderHistory history, CurrentOfficer current, Events events) {
        this.readers = readers;
        this.instruments = instruments;
        this.history = history;
        this.current = current;
        this.events = events;
    }

    /** The order at a moment, or nothing when there is none or the signed-in person may not see it: the two look alike. */
    @Transactional
    public Optional<OrderHistory.Standing> at(String reference, Instant at) {
        return instruments.find(reference).filter(order -> order.kind() == Instrument.Kind.ORDER).filter(order -> readers.maySee(order.caseReference()))
                .map(order -> {
                    events.append(order.caseReference(), current.username().orElseThrow(), "order-read", Map.of("instrument", reference, "at", at.toString()));
                    return history.at(reference, at);
                });
    }
}
