package uk.dapo.monitoring;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.dapo.clock.LondonTime;
import uk.dapo.register.Clause;
import uk.dapo.register.InForceThen;
import uk.dapo.register.Instrument;

/** Finds the order and the condition that a report is on, as they were when it happened: an order that has ended since still counts. */
@Component
class ReportMatcher {

    /** A condition of an order. {@code clauseNumber} is null for the duty to notify; {@code why} says why there is none, else null. */
    record Found(String order, String caseReference, String area, String code, Integer clauseNumber, String why) {

        static Found nothing(String why) {
            return new Found(null, null, null, null, null, why);
        }
    }

    private final InForceThen inForce;

    ReportMatcher(InForceThen inForce) {
        this.inForce = inForce;
    }

    Found find(String orderReference, String condition, Instant occurredAt) {
        Optional<InForceThen.Span> order = inForce.span(orderReference).filter(span -> span.kind() == Instrument.Kind.ORDER);
        if (order.isEmpty()) {
            return Found.nothing("There is no order of this reference.");
        }
        InForceThen.Span span = order.get();
        if (!span.covers(occurredAt)) {
            return Found.nothing(occurredAt.isBefore(span.from()) ? "The order was made only later: " + say(span.from()) + "." : "The order had ended then: " + say(span.until()) + ".");
        }
        if (condition.equals(WatchPlan.NOTIFY)) {
            return new Found(span.reference(), span.caseReference(), span.area(), WatchPlan.NOTIFY, null, null);
        }
        List<Clause> meant = inForce.clauses(span.reference(), occurredAt).stream()
                .filter(clause -> clause.code().equals(condition) || Integer.toString(clause.number()).equals(condition)).toList();
        if (meant.size() != 1) {
            return Found.nothing(meant.isEmpty() ? "The order had no such condition then." : "The order had several such conditions then; name the clause by its number.");
        }
        return new Found(span.reference(), span.caseReference(), span.area(), meant.get(0).code(), meant.get(0).number(), null);
    }

    private static String say(Instant at) {
        return LondonTime.say(LondonTime.atLondon(at));
    }
}
