package uk.dapo.variation;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import uk.dapo.clock.ClockKind;
import uk.dapo.clock.Deadline;
import uk.dapo.clock.LondonTime;
import uk.dapo.clock.StatutoryClocks;
import uk.dapo.engine.Decisions;
import uk.dapo.register.Answers;
import uk.dapo.register.Refusal;

/** Asks the table of appeals while the officer still has the form, and whether an appeal is lodged in time (s.46). */
@Component
class AppealLaw {

    private final Decisions decisions;
    private final StatutoryClocks statutory;

    AppealLaw(Decisions decisions, StatutoryClocks statutory) {
        this.decisions = decisions;
        this.statutory = statutory;
    }

    Decisions.Row route(Appeals.Decision decision, String appellant) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("appellant", appellant);
        facts.put("againstKind", decision.kind());
        facts.put("makerKind", decision.makerKind());
        facts.put("appealBasis", decision.basis());
        return decisions.row("appeal-route", facts);
    }

    /** @throws Refusal when it is lodged before the decision, or late without a reason */
    void faultsOf(Answers lodging, Appeals.Decision decision, String clockKind) {
        Instant at = lodging.instant("appealLodgedAt").orElseThrow();
        if (at.isBefore(decision.decidedAt())) {
            throw new Refusal("When was it lodged?", "is before the decision (" + LondonTime.say(LondonTime.atLondon(decision.decidedAt())) + ").", "Check day and time.");
        }
        Deadline deadline = statutory.due(ClockKind.byId(clockKind).orElseThrow(), LondonTime.atLondon(decision.decidedAt()));
        boolean late = deadline.inclusive() ? at.isAfter(deadline.due().toInstant()) : !at.isBefore(deadline.due().toInstant());
        if (late && lodging.text("appealLateReason").isEmpty()) {
            throw new Refusal("When was it lodged?", "is after the limit: " + deadline.explanation() + " " + deadline.section() + ".",
                    "Give the reason, and whether more time is asked for.");
        }
    }
}
