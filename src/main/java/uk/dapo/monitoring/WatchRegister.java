package uk.dapo.monitoring;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import uk.dapo.register.Events;
import uk.dapo.register.Instruments;

/** The watches of an order on the register: one a condition, and those every order has. */
@Service
public class WatchRegister {

    /** A watch; {@code clauseNumber} is null where it is of the whole order, {@code nextAt} when it looks next. */
    public record Watch(long id, String orderReference, String kind, String code, Integer clauseNumber, Instant openedAt, Instant fittedAt, Instant nextAt,
                        Instant closedAt) {
    }

    /** Why a watch was closed that another force keeps now. */
    static final String HANDED_OVER = "handed over";

    private static final String COLUMNS = "id, order_reference, kind, code, clause_number, opened_at, fitted_at, next_at, closed_at";

    private final JdbcClient jdbc;
    private final Instruments instruments;
    private final Events events;
    private final Clock clock;

    WatchRegister(JdbcClient jdbc, Instruments instruments, Events events, Clock clock) {
        this.jdbc = jdbc;
        this.instruments = instruments;
        this.events = events;
        this.clock = clock;
    }

    /** Opens a watch of a condition; {@code clauseNumber} may be null. */
    public long open(String order, String kind, String code, Integer clauseNumber, int version, Instant nextAt, String by) {
        long id = jdbc.sql("""
                        insert into register.watch (order_reference, kind, code, clause_number, planned_version, opened_at, next_at)
                        values (?, ?, ?, ?, ?, ?, ?) returning id""")
                .params(order, kind, code, clauseNumber, version, Timestamp.from(clock.instant()), stamp(nextAt)).query(Long.class).single();
        events.append(instruments.get(order).caseReference(), by, "watch-opened", Map.of("watch", id, "kind", kind, "instrument", order, "code", code));
        return id;
    }

    public Watch get(long id) {
        return jdbc.sql("select " + COLUMNS + " from register.watch where id = ?").param(id).query(Watch.class).single();
    }

    /** What is watched of an order now. */
    public List<Watch> running(String order) {
        return jdbc.sql("select " + COLUMNS + " from register.watch where order_reference = ? and closed_at is null order by id").param(order).query(Watch.class).list();
    }

    /** The running watch of a condition; of the newest clause of that code where no clause is named. */
    Optional<Watch> running(String order, String code, Integer clauseNumber) {
        return running(order).stream().filter(watch -> watch.code().equals(code) && (clauseNumber == null || clauseNumber.equals(watch.clauseNumber())))
                .reduce((first, second) -> second);
    }

    /** Whether a condition was ever watched in this order. */
    boolean ever(String order, String code) {
        return jdbc.sql("select exists (select 1 from register.watch where order_reference = ? and code = ?)").params(order, code).query(Boolean.class).single();
    }

    /** The condition goes on in a new version of the order, perhaps under another number. */
    void carryOn(Watch watch, Integer clauseNumber, int version) {
        jdbc.sql("update register.watch set clause_number = ?, planned_version = ? where id = ?").params(clauseNumber, version, watch.id()).update();
    }

    /** The tag is on the respondent since then. */
    public void fitted(long id, Instant at) {
        jdbc.sql("update register.watch set fitted_at = ? where id = ?").params(stamp(at), id).update();
    }

    /** Whether another force ever kept the watches of an order. */
    boolean handedOver(String order) {
        return jdbc.sql("select exists (select 1 from register.watch where order_reference = ? and close_reason = ?)").params(order, HANDED_OVER).query(Boolean.class).single();
    }

    /** Since when a tag is on the respondent whose order was handed over and came back. */
    Optional<Instant> fittedBefore(String order, String code, Integer clauseNumber) {
        return jdbc.sql("""
                        select fitted_at from (select * from register.watch where order_reference = :order and code = :code and clause_number is not distinct from :clause
                          and closed_at is not null order by id desc limit 1) newest where close_reason = :reason and fitted_at is not null""")
                .param("order", order).param("code", code).param("clause", clauseNumber, java.sql.Types.INTEGER).param("reason", HANDED_OVER)
                .query(Timestamp.class).optional().map(Timestamp::toInstant);
    }

    public void lookNext(long id, Instant at) {
        jdbc.sql("update register.watch set next_at = ? where id = ?").params(stamp(at), id).update();
    }

    /** Closes a watch, and with the visits whatever is looked at on them; one that is closed stays as it is. */
    public void close(long id, String reason, String by) {
        int closed = jdbc.sql("update register.watch set closed_at = ?, close_reason = ? where id = ? and closed_at is null")
                .params(Timestamp.from(clock.instant()), reason, id).update();
        if (closed == 1) {
            Watch over = get(id);
            events.append(instruments.get(over.orderReference()).caseReference(), by, "watch-closed", Map.of("watch", id));
            running(over.orderReference()).stream().filter(watch -> over.kind().equals("VISITS") && watch.kind().equals("VISITED"))
                    .forEach(watch -> close(watch.id(), reason, by));
        }
    }

    private static Timestamp stamp(Instant at) {
        return at == null ? null : Timestamp.from(at);
    }
}
