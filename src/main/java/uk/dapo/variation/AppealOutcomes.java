package uk.dapo.variation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.dapo.register.Answers;
import uk.dapo.register.Instruments;
import uk.dapo.register.Refusal;
import uk.dapo.register.Refusal.Reason;

/** What an appeal can come to (s.47(4)): an order is varied or revoked while it runs, and made where none does. */
@Component
class AppealOutcomes {

    private static final Set<String> CHANGES = Set.of("varied", "revoked");
    private static final String WHAT = "What did the court do?";

    private final Instruments instruments;
    private final MadeOrders orders;

    AppealOutcomes(Instruments instruments, MadeOrders orders) {
        this.instruments = instruments;
        this.orders = orders;
    }

    /** @throws Refusal with every reason */
    void check(Answers answers, String outcome, Appeals.Decision decision) {
        List<Reason> reasons = new ArrayList<>();
        Instant at = answers.instant("appealDecidedAt").orElseThrow();
        boolean runs = decision.order() != null && MadeOrders.runs(instruments.get(decision.order()));
        if (CHANGES.contains(outcome) && !runs) {
            reasons.add(new Reason(WHAT, "no order runs that could be varied or revoked.", "Record what the court did; an order it made itself is recorded as made."));
        }
        if (outcome.equals("made") && runs) {
            reasons.add(new Reason(WHAT, "the order runs already: " + decision.order() + ".", "Record that it was varied."));
        }
        if (at.isBefore(decision.decidedAt())) {
            reasons.add(new Reason("When?", "is before the decision that is appealed.", "Check day and time."));
        } else if (CHANGES.contains(outcome) && runs) {
            orders.faultOf(at, decision.order(), "When?").ifPresent(reasons::add);
        }
        if (!reasons.isEmpty()) {
            throw new Refusal(reasons);
        }
    }
}
