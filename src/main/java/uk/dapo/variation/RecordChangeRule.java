package uk.dapo.variation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.dapo.clock.ClockKind;
import uk.dapo.clock.LondonTime;
import uk.dapo.clock.StatutoryClocks;
import uk.dapo.engine.FormRule;
import uk.dapo.register.Answers;
import uk.dapo.register.Catalogue;
import uk.dapo.register.CourtClauses;
import uk.dapo.register.OrderChange;
import uk.dapo.register.OrderChanges;
import uk.dapo.register.Refusal;
import uk.dapo.register.Refusal.Reason;
import uk.dapo.register.Submission;

/** A change of a clause is one the Act allows: monitoring goes on by twelve months at a time, a requirement whose condition is gone is taken out, and something is left (s.44(10), (12)). */
@Component
class RecordChangeRule implements FormRule {

    private final Changes changes;
    private final OrderChanges orderChanges;
    private final Variations variations;
    private final StatutoryClocks statutory;
    private final Catalogue catalogue;

    RecordChangeRule(Changes changes, OrderChanges orderChanges, Variations variations, StatutoryClocks statutory, Catalogue catalogue) {
        this.changes = changes;
        this.orderChanges = orderChanges;
        this.variations = variations;
        this.statutory = statutory;
        this.catalogue = catalogue;
    }

    @Override
    public String form() {
        return "recordChange";
    }

    @Override
    public void check(Submission submission) {
        Answers change = submission.answers();
        List<Reason> reasons = new ArrayList<>();
        OrderChange recorded = changes.recorded(submission.work().instrumentReference()).orElseThrow();
        boolean removes = change.is("changeAction", "remove");
        if (removes && orderChanges.changed(recorded.id()).size() == 1) {
            reasons.add(new Reason("Which clause?", "it is the only one left: an order without a clause forbids nothing.", "Add the new clause first; or the court discharged the order (s.44(13))."));
        }
        boolean conditionGone = variations.nearest(submission.work().instrumentReference()).filter(row -> row.effect().equals("conditionGone")).isPresent();
        if (conditionGone && !removes) {
            reasons.add(new Reason("What is done?", "where the condition of a requirement is gone, it must be removed and may not be extended (s.44(12)).", "Record that it is taken out."));
        }
        CourtClauses.endsBeforeItBegins("change", "Last day of this clause, if it ends before the order", change).ifPresent(reasons::add);
        change.day("changeUntil").filter(until -> monitors(change.text("changeCode").orElse(""))).ifPresent(until -> {
            LocalDate last = LondonTime.atLondon(statutory.due(ClockKind.TAG_EXTENSION, LondonTime.atLondon(recorded.decidedAt())).due().toInstant()).toLocalDate().minusDays(1);
            if (until.isAfter(last)) {
                reasons.add(new Reason("Last day of this clause", "electronic monitoring is extended by at most twelve months at a time (s.44(10)), here until " + LondonTime.day(last) + ".",
                        "Enter that day or an earlier one; check the papers."));
            }
        });
        if (!removes && monitors(change.text("changeCode").orElse("")) && change.day("changeUntil").isEmpty()) {
            reasons.add(new Reason("Last day of this clause", "is missing: electronic monitoring has an end of its own, at most twelve months on (ss.38(5), 44(10)).", "Enter it."));
        }
        if (!reasons.isEmpty()) {
            throw new Refusal(reasons);
        }
    }

    /** Whether a kind of clause is electronic monitoring (s.35(6)). */
    private boolean monitors(String code) {
        return catalogue.find(code).filter(condition -> condition.kind() == Catalogue.Kind.TAG).isPresent();
    }
}
