package uk.dapo.clock;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The safety nets of the table {@code register.safety_net}, asked anew each time. */
@Component
class JdbcSafetyNets implements SafetyNets {

    private final JdbcClient jdbc;

    JdbcSafetyNets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int days(ClockKind kind) {
        return jdbc.sql("select days from register.safety_net where clock_kind = ?").param(kind.id()).query(Integer.class).optional()
                .orElseThrow(() -> new IllegalStateException("register.safety_net has no row for " + kind.id()));
    }
}
