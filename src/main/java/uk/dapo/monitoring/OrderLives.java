package uk.dapo.monitoring;

import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** From when until when orders are, or were, in force. */
@Component
class OrderLives {

    /** {@code until} is null while nothing ends it. */
    record Life(String reference, String caseReference, String area, Instant from, Instant until) {

        boolean covers(Instant at) {
            return !at.isBefore(from) && (until == null || at.isBefore(until));
        }
    }

    private final JdbcClient jdbc;

    OrderLives(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The life of an order; nothing where the reference is of none. */
    Optional<Life> find(String reference) {
        return jdbc.sql("""
                        select i.reference, i.case_reference, i.area, o.made_at as "from",
                               least(o.ended_at, (o.until_day + 1)::timestamp at time zone 'Europe/London') as until
                        from register.instrument i join register.protection_order o on o.reference = i.reference where i.reference = ?""")
                .param(reference).query(Life.class).optional();
    }

    Life get(String reference) {
        return find(reference).orElseThrow(() -> new IllegalStateException("No order " + reference));
    }
}
