package uk.dapo.message;

import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.dapo.access.Officer;

/** Whom an alert reached: kept at once, whatever becomes of the step that sends, since a message cannot be taken back. */
@Component
class AlertLog {

    static final String FAILED = "failed";

    private final JdbcClient jdbc;
    private final Clock clock;

    AlertLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void record(String key, Officer recipient, String address, String channel, String result) {
        jdbc.sql("""
                        insert into register.staff_alert_recipient (alert_key, username, address, channel, result, at) values (?, ?, ?, ?, ?, ?)
                        on conflict (alert_key, username, channel) do update set address = excluded.address, result = excluded.result, at = excluded.at""")
                .params(key, recipient.username(), address, channel, result, Timestamp.from(clock.instant())).update();
    }

    /** Whether nothing more is to be tried for this recipient this way. */
    boolean reached(String key, String username, String channel) {
        return jdbc.sql("select count(*) from register.staff_alert_recipient where alert_key = ? and username = ? and channel = ? and result <> ?")
                .params(key, username, channel, FAILED).query(Integer.class).single() > 0;
    }
}
