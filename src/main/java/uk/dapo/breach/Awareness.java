package uk.dapo.breach;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
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

    String onRecord(String broken, Instrument.Kind kind, BreachKind breach, List<Integer> clauses, Instant at) {
        if (kind == Instrument.Kind.NOTICE || breach.dutyOfTheAct()) {
            return "NOT_NEEDED";
        }
        if (variedUnknown(broken, clauses, at)) {
            return UNKNOWN;
        }
        return jdbc.sql("""
                        select case when made_on_notice then 'NOT_NEEDED' when respondent_present then 'PRESENT' when least(served_at, aware_at) <= ? then 'SERVED' else 'UNKNOWN' end
                        from register.protection_order where reference = ?""").params(Timestamp.from(at), broken).query(String.class).single();
    }

    /** Whether a variation made without notice, that nobody is recorded to have told the respondent of, forbids what was not forbidden before (s.45(8)-(9)). */
    private boolean variedUnknown(String order, List<Integer> clauses, Instant at) {
        return jdbc.sql("""
                        select exists (select 1 from register.order_change c where c.order_reference = :order and c.state = 'IN_EFFECT' and c.outcome = 'varied'
                          and not c.on_notice and c.decided_at <= :at and (c.aware_at is null or c.aware_at > :at)
                          and exists (select 1 from register.clause k where k.instrument_reference = :order and k.number = any(:clauses) and k.from_at >= c.decided_at)
                          and not exists (select 1 from register.clause k where k.instrument_reference = :order and k.number = any(:clauses) and k.from_at < c.decided_at
                            and k.version = (select max(v.version) from register.order_version v where v.order_reference = :order and v.from_at <= :at)))""")
                .param("order", order).param("clauses", clauses.toArray(Integer[]::new)).param("at", Timestamp.from(at)).query(Boolean.class).single();
    }
}
