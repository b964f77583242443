package uk.dapo.message;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Every message that left, or was to: kept at once, whatever becomes of the step that sends, since a message cannot be taken back. */
@Component
class MessageLog {

    /** What is known of a message. {@code state} is HANDING, HANDED_OVER, REFUSED, DELIVERED or FAILED. */
    record Entry(String state, String route, String carrierId, int attempts) {
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    MessageLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Entry> find(String key) {
        return jdbc.sql("select state, route, carrier_id, attempts from register.outward_message where key = ?").param(key).query(Entry.class).optional();
    }

    /** An attempt begins; gives the message as it is known now. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Entry attempt(OutwardMessage message, String route) {
        Timestamp now = Timestamp.from(clock.instant());
        jdbc.sql("""
                        insert into register.outward_message (key, case_reference, channel, route, state, attempts, first_at, last_at) values (?, ?, ?, ?, 'HANDING', 1, ?, ?)
                        on conflict (key) do update set attempts = outward_message.attempts + 1, route = excluded.route, last_at = excluded.last_at""")
                .params(message.key(), message.caseReference(), message.channel().name(), route, now, now).update();
        return find(message.key()).orElseThrow();
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void note(String key, String state, String carrierId) {
        jdbc.sql("update register.outward_message set state = ?, carrier_id = coalesce(?, carrier_id), last_at = ? where key = ?")
                .params(state, carrierId, Timestamp.from(clock.instant()), key).update();
    }
}
