package uk.dapo.correction;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.dapo.engine.CaseVariables;
import uk.dapo.engine.Instances;
import uk.dapo.register.Clause;
import uk.dapo.register.Clauses;
import uk.dapo.register.Instruments;

/** An order's clauses are never changed: a correction writes the whole order again, as its next version, in effect from its making, and the order is told. */
@Component
class OrderVersions {

    private final JdbcClient jdbc;
    private final Clauses clauses;
    private final Instruments instruments;
    private final Instances instances;
    private final Clock clock;

    OrderVersions(JdbcClient jdbc, Clauses clauses, Instruments instruments, Instances instances, Clock clock) {
        this.jdbc = jdbc;
        this.clauses = clauses;
        this.instruments = instruments;
        this.instances = instances;
        this.clock = clock;
    }

    void writeAgain(String order, UnaryOperator<Clause> corrected, String by) {
        int version = clauses.latestVersion(order);
        clauses.of(order, version).forEach(clause -> clauses.add(order, version + 1, corrected.apply(clause)));
        jdbc.sql("""
                        insert into register.order_version (order_reference, version, from_at, cause, recorded_by, recorded_at)
                        select reference, ?, made_at, 'corrected', ?, ? from register.protection_order where reference = ?""")
                .params(version + 1, by, Timestamp.from(clock.instant()), order).update();
        instances.tell("orderVaried", instruments.get(order).caseReference(), Map.of(CaseVariables.INSTRUMENT_REFERENCE.name(), order));
    }

    /** A clause between other instants; null leaves one open. */
    static Clause between(Clause clause, Instant from, Instant until) {
        return new Clause(clause.number(), clause.code(), clause.parameters(), clause.wording(), from, until);
    }
}
