package uk.dapo.variation;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.dapo.clock.LondonTime;
import uk.dapo.register.Instrument;
import uk.dapo.register.Instruments;
import uk.dapo.register.OrderHistory;
import uk.dapo.register.Refusal.Reason;

/** The order that is to be changed: which court made it, by which route, and since when it stands as it does. */
@Component
public class MadeOrders {

    /**
     * How an order was made.
     *
     * @param makerKind kind of the court that made it; one made on appeal counts as the lower court's (s.47(5))
     * @param howMade   application, ownMotion, conviction, committed, youth, acquittal, crownAppeal
     * @param route     R1 to R10
     */
    public record Making(String court, String makerKind, String howMade, String route, String justiceArea) {
    }

    private final JdbcClient jdbc;
    private final Instruments instruments;
    private final OrderHistory history;

    MadeOrders(JdbcClient jdbc, Instruments instruments, OrderHistory history) {
        this.jdbc = jdbc;
        this.instruments = instruments;
        this.history = history;
    }

    /** How the order was made. */
    public Making making(String order) {
        Optional<String> application = instruments.lineage(order).stream().filter(reference -> instruments.get(reference).kind() == Instrument.Kind.APPLICATION).findFirst();
        return jdbc.sql("""
                        select k.id as court, k.kind as maker_kind, case a.route when 'R6' then 'ownMotion' when 'R10' then 'ownMotion' when 'R8' then 'acquittal'
                          when 'R9' then 'crownAppeal' when 'R7' then case a.conviction_court when 'committed' then 'committed' when 'youth' then 'youth' else 'conviction' end
                          else 'application' end as how_made, coalesce(a.route, '') as route, k.justice_area
                        from register.protection_order o join register.court k on k.id = o.court left join register.application a on a.reference = ?
                        where o.reference = ?""").params(application.orElse(null), order).query(Making.class).single();
    }

    /** The order of a reference, if it is an order. */
    Optional<Instrument> find(String reference) {
        return instruments.find(reference).filter(instrument -> instrument.kind() == Instrument.Kind.ORDER);
    }

    /** Whether it binds, or will. */
    static boolean runs(Instrument order) {
        return order.state().equals("IN_FORCE") || order.state().equals("WAITING");
    }

    /** What is wrong with the moment of a decision about an order: before it was made, or before what is on the register already. */
    Optional<Reason> faultOf(Instant decidedAt, String order, String field) {
        Instant madeAt = jdbc.sql("select made_at from register.protection_order where reference = ?").param(order).query(Timestamp.class).single().toInstant();
        if (decidedAt.isBefore(madeAt)) {
            return Optional.of(new Reason(field, "is before the order was made (" + say(madeAt) + ").", "Check day and time."));
        }
        return history.versions(order).stream().map(OrderHistory.Version::from).filter(decidedAt::isBefore).max(Instant::compareTo)
                .map(later -> new Reason(field, "is before the order's newest version (" + say(later) + "), which says otherwise.", "Check day and time; ask legal services if both are right."));
    }

    private static String say(Instant instant) {
        return LondonTime.say(LondonTime.atLondon(instant));
    }
}
