package uk.dapo.monitoring;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Reports of one kind on one condition, put together: a battery that reports itself every minute is one question and one breach. */
@Service
public class Alerts {

    /** What belongs together. {@code firstEvent} stands for all of them. */
    public record Alert(long id, String orderReference, String code, Integer clauseNumber, String kind, String route, int reports, Instant firstAt, Instant lastAt,
                        String answer, Long firstEvent) {
    }

    private static final String ALERTS = """
            select a.id, a.order_reference, a.code, a.clause_number, a.kind, a.route, a.reports, a.first_at, a.last_at, a.answer,
                   (select min(event_id) from register.monitoring_match m where m.alert_id = a.id) as first_event
            from register.monitoring_alert a""";

    /** However long it goes on, somebody looks again after this. */
    private static final Duration LONGEST = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final Clock clock;

    Alerts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Alert get(long id) {
        return jdbc.sql(ALERTS + " where a.id = ?").param(id).query(Alert.class).single();
    }

    /**
     * The alert a report belongs to: of the same kind on the same condition, and close to it in time, answered or not; but what was found
     * harmless and goes on long after is asked anew. Orders one report after the other.
     */
    Optional<Long> join(ReportMatcher.Found found, String kind, Instant occurredAt, int quietHours) {
        jdbc.sql("select 1 from register.protection_order where reference = ? for update").param(found.order()).query(Integer.class).single();
        return jdbc.sql("""
                        update register.monitoring_alert set reports = reports + 1, first_at = least(first_at, :at), last_at = greatest(last_at, :at)
                        where id = (select id from register.monitoring_alert where order_reference = :order and code = :code and kind = :kind
                            and clause_number is not distinct from :clause and :at >= first_at - cast(:quiet as interval) and :at < last_at + cast(:quiet as interval)
                            and :at < first_at + cast(:longest as interval)
                            and (answer is distinct from 'noBreach' or :at < answered_at + cast(:quiet as interval)) order by id desc limit 1)
                        returning id""")
                .param("at", Timestamp.from(occurredAt)).param("order", found.order()).param("code", found.code()).param("kind", kind)
                .param("clause", found.clauseNumber(), java.sql.Types.INTEGER).param("quiet", quietHours + " hours").param("longest", LONGEST.toHours() + " hours")
                .query(Long.class).optional();
    }

    long open(ReportMatcher.Found found, String kind, String route, Instant occurredAt) {
        return jdbc.sql("""
                        insert into register.monitoring_alert (order_reference, code, clause_number, kind, route, first_at, last_at, opened_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?) returning id""")
                .params(found.order(), found.code(), found.clauseNumber(), kind, route, Timestamp.from(occurredAt), Timestamp.from(occurredAt),
                        Timestamp.from(clock.instant())).query(Long.class).single();
    }

    /** What a person, or the table, made of it. */
    public void answer(long id, String answer, String by) {
        jdbc.sql("update register.monitoring_alert set answer = ?, answered_by = ?, answered_at = ? where id = ?")
                .params(answer, by, Timestamp.from(clock.instant()), id).update();
    }

    /** How many were raised on an order since a moment, save those found harmless. */
    int since(String order, Instant since) {
        return jdbc.sql("select count(*) from register.monitoring_alert where order_reference = ? and opened_at >= ? and answer is distinct from 'noBreach'")
                .params(order, Timestamp.from(since)).query(Integer.class).single();
    }
}
