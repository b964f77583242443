package uk.dapo.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tries at passwords, on the database and so for all nodes. Those since the last right one count. */
@Repository
class SignInAttempts {

    /** Wrong tries: how many, and when the last was. */
    record Tries(int count, Instant last) {
    }

    private static final Duration KEPT = Duration.ofDays(90);
    private static final Duration SAME_VISIT = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    SignInAttempts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void record(String account, Visit visit, boolean right) {
        Instant now = clock.instant();
        if (right && isNothingNew(account, visit, now)) {
            return;
        }
        jdbc.sql("insert into register.sign_in_attempt (account, address, device, at, succeeded) values (?, ?, ?, ?, ?)")
                .params(account, visit.address(), visit.device(), Timestamp.from(now), right).update();
        if (right) {
            jdbc.sql("delete from register.sign_in_attempt where at < ?").param(Timestamp.from(now.minus(KEPT))).update();
        }
    }

    /** A script signs in with every request; only the first of a visit is kept. */
    private boolean isNothingNew(String account, Visit visit, Instant now) {
        return jdbc.sql("""
                        select succeeded and at > ? from register.sign_in_attempt
                        where account = ? and address = ? and device is not distinct from ? order by id desc limit 1""")
                .params(Timestamp.from(now.minus(SAME_VISIT)), account, visit.address(), visit.device()).query(Boolean.class).optional().orElse(false);
    }

    Tries ofDevice(String account, String device, Instant since) {
        return wrong("account = ? and device = ?", since, account, device);
    }

    Tries ofAccountAt(String account, String address, Instant since) {
        return wrong("account = ? and address = ?", since, account, address);
    }

    Tries ofAddress(String address, Instant since) {
        return wrongOf("address = ?", "", since, address);
    }

    Tries ofAccount(String account, Instant since) {
        return wrongOf("account = ?", "", since, account);
    }

    /** Whether this account was signed in to from this address in the last weeks. */
    boolean hasComeFrom(String account, String address) {
        return jdbc.sql("select exists (select 1 from register.sign_in_attempt where account = ? and address = ? and succeeded and at > ?)")
                .params(account, address, Timestamp.from(clock.instant().minus(Duration.ofDays(30)))).query(Boolean.class).single();
    }

    boolean knows(String device, String account) {
        return jdbc.sql("select exists (select 1 from register.sign_in_device where digest = ? and lower(username) = ?)").params(device, account).query(Boolean.class).single();
    }

    void remember(String device, String username) {
        jdbc.sql("""
                        insert into register.sign_in_device (digest, username, last_at) values (?, ?, ?)
                        on conflict (digest, username) do update set last_at = excluded.last_at""").params(device, username, Timestamp.from(clock.instant())).update();
    }

    void forget(String username) {
        jdbc.sql("delete from register.sign_in_device where username = ?").param(username).update();
    }

    private Tries wrong(String where, Instant since, String... values) {
        return wrongOf(where, " and id > coalesce((select max(id) from register.sign_in_attempt where " + where + " and succeeded), 0)", since, values);
    }

    private Tries wrongOf(String where, String after, Instant since, String... values) {
        JdbcClient.StatementSpec query = jdbc.sql("select count(*)::int, max(at) from register.sign_in_attempt where not succeeded and at > ? and " + where + after)
                .param(Timestamp.from(since));
        for (String value : values) {
            query = query.param(value);
        }
        for (String value : after.isEmpty() ? new String[0] : values) {
            query = query.param(value);
        }
        return query.query((row, n) -> new Tries(row.getInt(1), row.getTimestamp(2) == null ? Instant.EPOCH : row.getTimestamp(2).toInstant())).single();
    }
}
