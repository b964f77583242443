package uk.dapo.access;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Ends all sessions of an account, on whichever node they are. */
@Repository
class Sessions {

    private final JdbcClient jdbc;

    Sessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Sessions that carry another number have ended. */
    long epoch(String username) {
        return jdbc.sql("select epoch from register.account_epoch where username = ?").param(username).query(Long.class).optional().orElse(0L);
    }

    void endAll(String username) {
        jdbc.sql("insert into register.account_epoch (username, epoch) values (?, 1) on conflict (username) do update set epoch = register.account_epoch.epoch + 1")
                .param(username).update();
    }
}
