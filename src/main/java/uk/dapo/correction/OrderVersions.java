package uk.dapo.correction;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import uk.dapo.engine.CaseVariables;
import uk.dapo.engine.Instances;
import uk.dapo.register.Clause;
import uk.dapo.register.Clauses;
import uk.dapo.register.Instruments;
import uk.dapo.register.OrderHistory;

/** An order's clauses are never changed: a correction writes each version it is about again, that text counts from then on, and the order is told. */
@Component
class OrderVersions {

    private final OrderHistory history;
    private final Clauses clauses;
    private final Instruments instruments;
    private final Instances instances;

    OrderVersions(OrderHistory history, Clauses clauses, Instruments instruments, Instances instances) {
        this.history = history;
        this.clauses = clauses;
        this.instruments = instruments;
        this.instances = instances;
    }

    /** What took effect when the order was made took effect at another moment; what a later variation changed did not move. */
    void madeAt(String order, Instant before, Instant right, String by) {
        history.versions(order).stream().filter(version -> version.from().equals(before)).forEach(version -> history.correct(order, version, right, version.until(),
                again(order, version, clause -> before.equals(clause.from()) ? between(clause, right, clause.until()) : clause), by));
        tell(order);
    }

    /** The term was over at another moment, in every version of that term. */
    void until(String order, Instant before, Instant right, String by) {
        history.versions(order).stream().filter(version -> before.equals(version.until())).forEach(version -> history.correct(order, version, version.from(), right,
                again(order, version, clause -> before.equals(clause.until()) ? between(clause, clause.from(), right) : clause), by));
        tell(order);
    }

    private void tell(String order) {
        instances.tell("orderVaried", instruments.get(order).caseReference(), Map.of(CaseVariables.INSTRUMENT_REFERENCE.name(), order));
    }

    private List<Clause> again(String order, OrderHistory.Version version, UnaryOperator<Clause> corrected) {
        return clauses.of(order, version.version()).stream().map(corrected).toList();
    }

    private static Clause between(Clause clause, Instant from, Instant until) {
        return new Clause(clause.number(), clause.code(), clause.parameters(), clause.wording(), from, until);
    }
}
