package uk.dapo.monitoring;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.dapo.engine.Decisions;
import uk.dapo.monitoring.ReportIntake.Received;
import uk.dapo.register.Refusal;

/** Reports on the register, each once and as it came; and where each went, row by row. */
@Component
class ReportRegister {

    private final JdbcClient jdbc;
    private final Clock clock;

    ReportRegister(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Keeps a report and gives its id; nothing when its source has given this reference before. */
    Optional<Long> keep(Report report, String by) {
        return jdbc.sql("""
                        insert into register.monitoring_event (source, source_reference, digest, order_reference, condition, occurred_at, kind, detail, received_by, received_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (source, source_reference) do nothing returning id""")
                .params(report.source(), report.sourceReference(), report.digest(), report.orderReference(), report.condition(), Timestamp.from(report.occurredAt()),
                        report.kind(), report.detail(), by, Timestamp.from(clock.instant())).query(Long.class).optional();
    }

    /**
     * It went to a condition.
     *
     * @param row   what the table says of it
     * @param alert the alert it was put together in, or null
     */
    void went(long event, String outcome, ReportMatcher.Found found, Decisions.Row row, Long alert, String by) {
        jdbc.sql("""
                        insert into register.monitoring_match (event_id, outcome, order_reference, code, clause_number, broken_clause, breach_kind, alert_id, matched_by, matched_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(event, outcome, found.order(), found.code(), found.clauseNumber(), found.broken(row.text("breaks")), row.text("breachKind"), alert, by,
                        Timestamp.from(clock.instant())).update();
    }

    /**
     * It went to no condition: to a person, with another one that waits for a person, or it is not ours.
     *
     * @param with the one it waits with, or null
     */
    void unmatched(long event, String outcome, String reason, Long with, String by) {
        jdbc.sql("insert into register.monitoring_match (event_id, outcome, reason, with_event, matched_by, matched_at) values (?, ?, ?, ?, ?, ?)")
                .params(event, outcome, reason, with, by, Timestamp.from(clock.instant())).update();
    }

    /** The report that waits to be sorted and says the same; from now on nobody else sorts, or adds to, what says this, until this is over. */
    Optional<Long> waiting(Report report) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))").param(String.join("\n", report.source(), report.orderReference(), report.condition(), report.kind()))
                .query((row, n) -> 1).list();
        return jdbc.sql("""
                        select e.id from register.monitoring_event e
                          join lateral (select outcome from register.monitoring_match where event_id = e.id order by id desc limit 1) m on m.outcome = 'SORT'
                        where e.source = ? and e.order_reference = ? and e.condition = ? and e.kind = ? order by e.id limit 1""")
                .params(report.source(), report.orderReference(), report.condition(), report.kind()).query(Long.class).optional();
    }

    /** Those that wait with a report to be sorted, as they came. */
    List<Long> with(long event) {
        return jdbc.sql("""
                        select event_id from register.monitoring_match m where with_event = ?
                          and not exists (select 1 from register.monitoring_match later where later.event_id = m.event_id and later.id > m.id) order by event_id""")
                .param(event).query(Long.class).list();
    }

    /**
     * What was answered to this report when it came; where a person put it since is another matter.
     *
     * @throws ConflictingReport when the same reference was given to another report
     */
    Received answered(Report report) {
        return jdbc.sql("""
                        select e.id, e.digest, m.outcome, m.order_reference, m.alert_id from register.monitoring_event e
                          join register.monitoring_match m on m.event_id = e.id where e.source = ? and e.source_reference = ?
                          and m.matched_by = e.received_by order by m.id desc limit 1""")
                .params(report.source(), report.sourceReference()).query((row, n) -> {
                    if (!row.getString("digest").equals(report.digest())) {
                        throw new ConflictingReport();
                    }
                    return new Received(row.getLong("id"), row.getString("outcome"), row.getString("order_reference"), null, null, null,
                            (Long) row.getObject("alert_id"), null, null, false);
                }).single();
    }

    /**
     * Whether this very report is there already.
     *
     * @throws Refusal when the same reference was given to another report
     */
    boolean known(Report report) {
        Optional<String> digest = jdbc.sql("select digest from register.monitoring_event where source = ? and source_reference = ?")
                .params(report.source(), report.sourceReference()).query(String.class).optional();
        if (digest.filter(kept -> !kept.equals(report.digest())).isPresent()) {
            throw ConflictingReport.refusal();
        }
        return digest.isPresent();
    }

    String receivedBy(long event) {
        return jdbc.sql("select received_by from register.monitoring_event where id = ?").param(event).query(String.class).single();
    }

    Report get(long event) {
        return jdbc.sql("select source, source_reference, order_reference, condition, occurred_at, kind, detail from register.monitoring_event where id = ?")
                .param(event).query(Report.class).single();
    }

    String newestKind(WatchRegister.Watch watch) {
        return jdbc.sql("""
                        select e.kind from register.monitoring_match m join register.monitoring_event e on e.id = m.event_id
                        where m.order_reference = ? and m.code = ? and m.clause_number = ? order by m.id desc limit 1""")
                .params(watch.orderReference(), watch.code(), watch.clauseNumber()).query(String.class).single();
    }
}
