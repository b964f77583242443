package uk.dapo.order;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import uk.dapo.register.Clause;
import uk.dapo.register.Clauses;
import uk.dapo.register.Events;
import uk.dapo.register.Instruments;
import uk.dapo.register.OrderHistory;
import uk.dapo.register.OrderMade;
import uk.dapo.register.OrdersMade;
import uk.dapo.register.Work;

/** Orders against one person that stand behind one another: which waits for which to end (s.38(2)), and which carries the duty to notify (s.41(8)-(9)). */
@Service
public class Succession {

    /** An order just opened. {@code awaits} is the order it waits for, to start or with its duty to notify, or null. */
    public record Made(String order, boolean returnHearingOwed, String awaits) {
    }

    /** Whether a duty revives now, or which order it waits for, or neither. */
    public record Duty(boolean revives, String awaits) {
    }

    private static final String AFTER_NOTICE = "R1";

    private final JdbcClient jdbc;
    private final OrdersMade ordersMade;
    private final OrderHistory history;
    private final Clauses clauses;
    private final Instruments instruments;
    private final Events events;

    Succession(JdbcClient jdbc, OrdersMade ordersMade, OrderHistory history, Clauses clauses, Instruments instruments, Events events) {
        this.jdbc = jdbc;
        this.ordersMade = ordersMade;
        this.history = history;
        this.clauses = clauses;
        this.instruments = instruments;
        this.events = events;
    }

    /** The order opened from what was made. A hearing that went on without the respondent under s.29(6) owes no return hearing; s.34 does. */
    public Made made(Work work) {
        OrderMade made = ordersMade.get(work.instrumentReference());
        String order = jdbc.sql("select reference from register.instrument where follows = ? and kind = 'ORDER' order by opened_at desc, reference desc limit 1")
                .param(work.instrumentReference()).query(String.class).single();
        boolean afterNotice = jdbc.sql("select exists (select 1 from register.application where reference = ? and route = ?)")
                .params(work.instrumentReference(), AFTER_NOTICE).query(Boolean.class).single();
        String awaits = waits(order) ? made.earlierOrder() : made.otherRegime().equals("dapo") ? carrierBeside(order).orElse(null) : null;
        return new Made(order, !made.onNotice() && !afterNotice, awaits);
    }

    /** An order that the new one replaces ends when the new one is made. */
    public void endReplaced(Work work) {
        OrderMade made = ordersMade.get(work.instrumentReference());
        history.end(made.earlierOrder(), made.madeAt(), null, work.by());
    }

    /** Whether the order waits for an earlier one to end. */
    public boolean waits(String order) {
        return instruments.get(order).state().equals("WAITING");
    }

    /** Brings a waiting order into force from the moment the order that this work is about ended. */
    public void start(String order, Work work) {
        Instant from = endOf(work.instrumentReference());
        OrderHistory.Version waiting = history.versions(order).stream().reduce((before, after) -> after).orElseThrow();
        List<Clause> terms = clauses.of(order, waiting.version()).stream()
                .map(clause -> new Clause(clause.number(), clause.code(), clause.parameters(), clause.wording(), from, clause.until())).toList();
        history.add(order, "started", from, waiting.until(), null, terms, work.by());
        instruments.move(order, "IN_FORCE", work.by(), "WAITING");
    }

    /** The oldest other order in force against the same respondent that carries the duty to notify. */
    Optional<String> carrierBeside(String order) {
        return jdbc.sql("""
                        select i.reference from register.instrument i join register.protection_order o on o.reference = i.reference
                          join register.protection_case c on c.reference = i.case_reference
                        where i.state = 'IN_FORCE' and o.other_regime = 'none' and i.reference <> :order and c.respondent_id =
                          (select c.respondent_id from register.instrument i join register.protection_case c on c.reference = i.case_reference where i.reference = :order)
                        order by o.made_at, i.reference limit 1""").param("order", order).query(String.class).optional();
    }

    /** What becomes of a duty that waited for an order that has ended: unless the waiting order has ended too, it revives or waits for the next one. */
    public Duty duty(String order) {
        boolean waiting = instruments.get(order).state().equals("IN_FORCE")
                && jdbc.sql("select other_regime = 'dapo' from register.protection_order where reference = ?").param(order).query(Boolean.class).single();
        Optional<String> carrier = carrierBeside(order);
        return new Duty(waiting && carrier.isEmpty(), waiting ? carrier.orElse(null) : null);
    }

    /** From now on this order carries the duty, from the day the order that this work is about ended. */
    public void revive(String order, Work work) {
        jdbc.sql("update register.protection_order set other_regime = 'none', duty_from = ? where reference = ?")
                .params(Timestamp.from(endOf(work.instrumentReference())), order).update();
        events.append(instruments.get(order).caseReference(), work.by(), "duty-revived", Map.of("instrument", order, "ended", work.instrumentReference()));
    }

    private Instant endOf(String order) {
        return history.endedAt(order).orElseThrow(() -> new IllegalStateException(order + " has not ended"));
    }
}
