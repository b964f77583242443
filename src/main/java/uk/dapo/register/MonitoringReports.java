package uk.dapo.register;

import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reports of providers, programmes and people on a condition, as they came and as they were matched. */
@Component
public class MonitoringReports {

    /**
     * A report and where it belongs.
     *
     * @param orderReference the order it was matched to; null while it waits to be sorted
     * @param brokenClause   the clause it would break, which a tag shows of the clause it monitors; null for a duty that no clause names
     * @param breachKind     which kind of breach it would be
     */
    public record Reported(long id, String source, String sourceReference, String orderReference, String code, Integer brokenClause,
                           String kind, String breachKind, Instant occurredAt, String detail) {
    }

    private final JdbcClient jdbc;

    MonitoringReports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Reported> find(long eventId) {
        return jdbc.sql("""
                        select e.id, e.source, e.source_reference, m.order_reference, m.code, m.broken_clause, e.kind, m.breach_kind, e.occurred_at, e.detail
                        from register.monitoring_event e
                          left join lateral (select * from register.monitoring_match where event_id = e.id order by id desc limit 1) m on true
                        where e.id = ?""").param(eventId).query(Reported.class).optional();
    }
}
