package uk.dapo.register;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Opens cases to people who would not see them: for a reason, for as long as the policy says, as an event of the case. */
@Component
public class OpenedCases {

    private final JdbcClient jdbc;
    private final Events events;
    private final Clock clock;

    OpenedCases(JdbcClient jdbc, Events events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Opens a case to somebody, at once.
     *
     * @param glassBroken    whether the case is restricted
     * @param rootInstanceId the process that takes care of the opening, or null
     */
    public long open(String caseReference, String username, boolean glassBroken, String purpose, String reason, String rootInstanceId) {
        String kind = glassBroken ? "BREAK_GLASS" : "OTHER_AREA";
        Instant now = clock.instant();
        Instant until = now.plus(Duration.ofHours(jdbc.sql("select hours from register.opening_policy where kind = ?").param(kind).query(Long.class).single()));
        long id = jdbc.sql("""
                        insert into register.case_opening (root_instance_id, case_reference, username, kind, purpose, reason, opened_at, until_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?) returning id""")
                .params(rootInstanceId, caseReference, username, kind, purpose, reason, Timestamp.from(now), Timestamp.from(until)).query(Long.class).single();
        events.append(caseReference, username, glassBroken ? "glass-broken" : "case-opened-across-areas", Map.of("opening", id, "until", until.toString()));
        return id;
    }
}
