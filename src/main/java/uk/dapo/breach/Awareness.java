package uk.dapo.breach;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.dapo.register.Instrument;

/**
 * Whether the respondent was aware of an order made without notice (s.39(2)): as the register has it. A notice is given in person (s.25(3)),
 * and the duties of ss.41-42 do not ask for awareness.
 */
@Component
class Awareness {

    /** On the register it neither is nor need be known: somebody must say. */
    static final String UNKNOWN = "UNKNOWN";

    private final JdbcClient jdbc;

    Awareness(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    String onRecord(String broken, Instrument.Kind kind, BreachKind breach, Instant at) {
        if (kind == Instrument.Kind.NOTICE || breach.dutyOfTheAct()) {
            return "NOT_NEEDED";
        }
        return jdbc.sql("""
                        select case when made_on_notice then 'NOT_NEEDED' when respondent_present then 'PRESENT' when least(served_at, aware_at) <= ? then 'SERVED' else 'UNKNOWN' end
                        from register.protection_order where reference = ?""").params(Timestamp.from(at), broken).query(String.class).single();
    }
}
