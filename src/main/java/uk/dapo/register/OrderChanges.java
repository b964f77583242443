package uk.dapo.register;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.dapo.clock.LondonTime;

/** Changes of orders that courts made: recorded, looked at as the order would then stand, put into effect as its next version. */
@Component
public class OrderChanges {

    private static final String COLUMNS = """
            id, order_reference, source, outcome, decided_at, on_notice, round, term, until_day, until_event, recorded_by, state""";

    private final JdbcClient jdbc;
    private final Json json;
    private final OrderHistory history;
    private final Events events;
    private final Instruments instruments;
    private final Clock clock;

    OrderChanges(JdbcClient jdbc, Json json, OrderHistory history, Events events, Instruments instruments, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.history = history;
        this.events = events;
        this.instruments = instruments;
        this.clock = clock;
    }

    /** Keeps that a court varied or discharged an order; nothing changes yet. */
    public long open(String order, String source, String outcome, Instant decidedAt, boolean onNotice, String by) {
        return jdbc.sql("""
                        insert into register.order_change (order_reference, source, outcome, decided_at, on_notice, recorded_by, recorded_at)
                        values (?, ?, ?, ?, ?, ?, ?) returning id""")
                .params(order, source, outcome, Timestamp.from(decidedAt), onNotice, by, Timestamp.from(clock.instant())).query(Long.class).single();
    }

    public OrderChange get(long id) {
        return jdbc.sql("select " + COLUMNS + " from register.order_change where id = ?").param(id).query(OrderChange.class).single();
    }

    /** Keeps how the order ends from now on; {@code same} leaves it. Whoever records it last is who recorded the change. */
    public void term(long id, String term, LocalDate untilDay, String untilEvent, String by) {
        jdbc.sql("update register.order_change set term = ?, until_day = ?, until_event = ?, recorded_by = ? where id = ?")
                .params(term, untilDay == null ? null : Date.valueOf(untilDay), untilEvent, by, id).update();
    }

    /** Adds one change of a clause. {@code clause} names only its number where it is taken out. */
    public void add(long id, String action, Clause clause) {
        jdbc.sql("""
                        insert into register.order_change_clause (change_id, round, action, number, code, parameters, wording, until_at)
                        select id, round, ?, ?, ?, cast(? as jsonb), ?, ? from register.order_change where id = ?""")
                .params(action, clause.number(), clause.code(), json.write(clause.parameters()), clause.wording(),
                        clause.until() == null ? null : Timestamp.from(clause.until()), id).update();
    }

    /** What was recorded was not what the court said: it is recorded again. */
    public void again(long id) {
        jdbc.sql("update register.order_change set round = round + 1, term = 'same', until_day = null, until_event = null where id = ?").param(id).update();
    }

    /** It was no change of this order. */
    public void reject(long id, String by) {
        jdbc.sql("update register.order_change set state = 'REJECTED' where id = ?").param(id).update();
        noted(id, "order-change-rejected", by);
    }

    /** The clauses as they would stand, each new one from when the court decided. */
    public List<Clause> changed(long id) {
        OrderChange change = get(id);
        Instant before = history.at(change.orderReference(), change.decidedAt()).version().until();
        Instant until = change.term().equals("same") ? before : endOf(change.untilDay());
        List<Clause> clauses = new ArrayList<>(history.newest(change.orderReference()).stream()
                .map(clause -> before != null && before.equals(clause.until()) || before == null && clause.until() == null ? withUntil(clause, until) : clause).toList());
        jdbc.sql("select action, number, code, parameters, wording, until_at from register.order_change_clause where change_id = ? and round = ? order by id")
                .params(id, change.round()).query((row, n) -> Map.entry(row.getString("action"), new Clause(row.getInt("number"), row.getString("code"),
                        json.map(row.getString("parameters")), row.getString("wording"), change.decidedAt(),
                        row.getTimestamp("until_at") == null ? until : row.getTimestamp("until_at").toInstant()))).list().forEach(step -> {
                    clauses.removeIf(clause -> clause.number() == step.getValue().number());
                    if (!step.getKey().equals("remove")) {
                        clauses.add(step.getValue());
                    }
                });
        return clauses.stream().sorted(Comparator.comparing(Clause::number)).toList();
    }

    /** The number a clause gets that is added: never one that the order had before. */
    public int nextNumber(long id) {
        return jdbc.sql("""
                        select greatest((select max(c.number) from register.clause c where c.instrument_reference = o.order_reference),
                          coalesce((select max(k.number) from register.order_change_clause k where k.change_id = o.id and k.round = o.round), 0)) + 1
                        from register.order_change o where id = ?""").param(id).query(Integer.class).single();
    }

    /** Puts a variation into effect: the next version of the order, in force since the court decided. */
    public void apply(long id, String by) {
        OrderChange change = get(id);
        Instant before = history.at(change.orderReference(), change.decidedAt()).version().until();
        List<Clause> clauses = changed(id);
        boolean waits = instruments.get(change.orderReference()).state().equals("WAITING");
        history.add(change.orderReference(), waits ? OrderHistory.WAITING : "varied", change.decidedAt(), change.term().equals("same") ? before : endOf(change.untilDay()),
                change.source(), clauses, by);
        if (!change.term().equals("same")) {
            jdbc.sql("update register.protection_order set term = ?, until_day = ?, until_event = ? where reference = ?")
                    .params(change.term(), change.untilDay() == null ? null : Date.valueOf(change.untilDay()), change.untilEvent(), change.orderReference()).update();
        }
        inEffect(id, "order-varied", by);
    }

    /** Puts a discharge or revocation into effect: the order said nothing any more since the court decided. */
    public void end(long id, String by) {
        OrderChange change = get(id);
        history.end(change.orderReference(), change.decidedAt(), change.source(), by);
        inEffect(id, "order-end-decided", by);
    }

    /** Records how and when the respondent learnt of a variation. */
    public void served(long id, Instant at, String awareness, String by) {
        jdbc.sql("update register.order_change set served_by = ?, served_at = ?, aware_at = ?, awareness = ? where id = ?")
                .params(by, Timestamp.from(at), Timestamp.from(at), awareness, id).update();
    }

    private void inEffect(long id, String event, String by) {
        jdbc.sql("update register.order_change set state = 'IN_EFFECT' where id = ?").param(id).update();
        noted(id, event, by);
    }

    private void noted(long id, String event, String by) {
        OrderChange change = get(id);
        events.append(instruments.get(change.orderReference()).caseReference(), by, event,
                Map.of("instrument", change.orderReference(), "source", change.source(), "change", id));
    }

    private static Clause withUntil(Clause clause, Instant until) {
        return new Clause(clause.number(), clause.code(), clause.parameters(), clause.wording(), clause.from(), until);
    }

    private static Instant endOf(LocalDate lastDay) {
        return lastDay == null ? null : lastDay.plusDays(1).atStartOfDay(LondonTime.ZONE).toInstant();
    }
}
