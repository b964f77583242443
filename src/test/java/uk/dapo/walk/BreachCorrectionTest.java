package uk.dapo.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.dapo.walk.Entries.but;

import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** What was recorded wrongly about a breach: the time of an arrest moves its clock, and an outcome is corrected by two people, the old one kept. */
@CaseTest
@Import(Desk.class)
class BreachCorrectionTest extends BreachWalk {

    @Test
    void theTimeOfAnArrestMovesTheClockOfSection26() {
        String reference = path.served();
        String broken = breach.heldForNotice(reference, "2026-06-09T15:30");
        assertThat(breach.due(broken, "court-after-breach-arrest")).isEqualTo("2026-06-10T15:30");
        ProcessInstance root = desk.as("custody").starts("correction", Map.of("correctionReference", broken, "correctedFact", "arrestTime", "rightTime", "2026-06-09T15:23",
                "correctionReason", "The pocket book of the arresting officer says 15:23."));
        assertThat(desk.as("inspector").opens("approveCorrection", root.getId()).get("correctionEffects").toString()).contains("Wednesday 10 June 2026, 15:23");
        desk.as("inspector").submits("approveCorrection", root.getId(), Map.of("correctionDecision", "approve"));
        assertThat(breach.due(broken, "court-after-breach-arrest")).isEqualTo("2026-06-10T15:23");
        desk.waitUntil("2026-06-10T15:23");
        assertThat(desk.openForms(reference)).as("the timer moved with it").contains("releaseDetainee");
    }

    @Test
    void anArrestTimeThatCannotBeRightIsRefused() {
        String reference = path.served();
        String broken = breach.heldForNotice(reference, "2026-06-09T15:30");
        assertThatThrownBy(() -> desk.as("custody").starts("correction", Map.of("correctionReference", broken, "correctedFact", "arrestTime", "rightTime", "2026-06-09T15:10",
                "correctionReason", "The pocket book of the arresting officer says so."))).hasMessageContaining("is before the breach");
        assertThatThrownBy(() -> desk.as("custody").starts("correction", Map.of("correctionReference", breach.notice(reference), "correctedFact", "orderLastDay", "rightLastDay", "2026-06-09",
                "correctionReason", "The pocket book of the arresting officer says so."))).hasMessageContaining("no such fact");
    }

    @Test
    void anOutcomeIsCorrectedByTwoPeopleAndTheOldOneStays() {
        String reference = path.made();
        breach.familyCourtMade(breach.order(reference));
        String broken = breach.charged(reference);
        String twin = breach.sameConduct(reference, broken);
        desk.as("courtLiaison").submits("recordBreachOutcome", breach.root(broken), BreachEntries.outcome("communityOrder", "2026-06-12T13:00"));
        Map<String, Object> asked = Map.of("correctedBreach", broken, "rightOutcome", "acquitted", "rightOutcomeAt", "2026-06-12T13:00", "rightOutcomeCourt", "Croydon Magistrates' Court",
                "outcomeCorrectionReason", "The court's register shows an acquittal; another case was read out.");
        refused(but(asked, "correctedBreach", "B26-999999"), "is not on the register");
        refused(but(asked, "correctedBreach", twin), "no outcome on record yet");
        refused(but(asked, "rightOutcome", "communityOrder"), "is recorded like this already");
        refused(but(asked, "rightOutcome", "custody", "rightOutcomeCourtKind", "MAGISTRATES"), "how long is missing");
        refused(but(asked, "rightOutcome", "custody", "rightOutcomeCourtKind", "MAGISTRATES", "rightOutcomeMonths", 13), "more than this court can impose");
        refused(but(asked, "rightOutcomeAt", "2026-06-10T10:00"), "before the breach");
        ProcessInstance root = desk.as("supervisor").starts("breach-correction", asked);
        assertThat(desk.as("supervisor2").opens("approveBreachOutcome", root.getId()).get("outcomeCorrection").toString()).contains("Acquitted", "another case");
        assertThatThrownBy(() -> desk.as("supervisor").submits("approveBreachOutcome", root.getId(), Map.of("outcomeCorrectionDecision", "approve"))).hasMessageContaining("Whoever asks");
        desk.as("supervisor2").submits("approveBreachOutcome", root.getId(), Map.of("outcomeCorrectionDecision", "approve"));
        assertThat(breach.outcomes(broken)).containsExactly("communityOrder 0m0d", "acquitted 0m0d");
        assertThat(breach.row(broken)).containsEntry("finding", null);
        assertThat(breach.events(broken)).contains("breach-outcome-correction-asked", "breach-outcome-corrected");
        assertThat(breach.milestones(reference)).as("the protected person is told the right one too").filteredOn("breachOutcome"::equals).hasSize(2);

        // what kept another court from punishing the same behaviour is gone, and comes to the other
        desk.as("constable").submits("recordArrest", breach.root(twin), BreachEntries.noArrest());
        desk.as("officer").submits("decideCharge", breach.root(twin), BreachEntries.charged("2026-06-12T13:30", "s39"));
        desk.as("courtLiaison").submits("recordBreachOutcome", breach.root(twin), but(BreachEntries.outcome("fine", "2026-06-12T13:40"), "breachOutcomePounds", 50));
        refused(but(asked, "rightOutcome", "noSeparatePenalty"), twin);
    }

    @Test
    void aRefusedCorrectionChangesNothing() {
        String reference = path.made();
        String broken = breach.charged(reference);
        desk.as("courtLiaison").submits("recordBreachOutcome", reference, BreachEntries.outcome("communityOrder", "2026-06-12T13:00"));
        ProcessInstance root = desk.as("courtLiaison").starts("breach-correction", Map.of("correctedBreach", broken, "rightOutcome", "custody", "rightOutcomeAt", "2026-06-12T13:00",
                "rightOutcomeCourtKind", "CROWN", "rightOutcomeMonths", 6, "outcomeCorrectionReason", "The prosecutor said on the telephone it was custody."));
        desk.as("inspector").submits("approveBreachOutcome", root.getId(), Map.of("outcomeCorrectionDecision", "refuse", "outcomeCorrectionNote", "The register shows the community order."));
        assertThat(breach.outcomes(broken)).containsExactly("communityOrder 0m0d");
        assertThat(breach.events(broken)).contains("breach-outcome-correction-refused");
    }

    private void refused(Map<String, Object> asked, String rule) {
        assertThatThrownBy(() -> desk.as("supervisor").starts("breach-correction", asked)).hasMessageContaining(rule);
    }
}
