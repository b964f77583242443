package uk.dapo.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.dapo.walk.Entries.but;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** What a court cannot have done is refused while the officer has the form (UT18 and worse). */
@CaseTest
@Import(Desk.class)
class BreachOutcomeInputTest extends BreachWalk {

    @Test
    void onlyWhatTheActAllows() {
        String reference = path.made();
        breach.charged(reference);
        refused(reference, BreachEntries.outcome("conditionalDischarge", "2026-06-12T13:00"), "s.39(6)");
        refused(reference, BreachEntries.outcome("custody", "2026-06-12T13:00"), "how long is missing");
        refused(reference, but(BreachEntries.outcome("custody", "2026-06-12T13:00"), "breachOutcomeMonths", 0), "how long is missing");
        refused(reference, but(BreachEntries.outcome("custody", "2026-06-12T13:00"), "breachOutcomeMonths", 12, "breachOutcomeDays", 1), "12 months");
        refused(reference, but(BreachEntries.outcome("custody", "2026-06-12T13:00"), "breachOutcomeMonths", 61, "breachOutcomeCourtKind", "CROWN"), "60");
        refused(reference, but(BreachEntries.outcome("custody", "2026-06-12T13:00"), "breachOutcomeMonths", -1), "0 or more");
        refused(reference, but(BreachEntries.outcome("custody", "2026-06-12T13:00"), "breachOutcomeMonths", 4, "breachOutcomePounds", 10), "does not ask this");
        refused(reference, but(BreachEntries.outcome("suspended", "2026-06-12T13:00"), "breachOutcomeMonths", 4), "Suspended for");
        refused(reference, BreachEntries.outcome("fine", "2026-06-12T13:00"), "Fine in pounds");
        refused(reference, BreachEntries.outcome("acquitted", "2026-06-10T10:58"), "before the charge");
        refused(reference, BreachEntries.outcome("acquitted", "2026-06-12T15:00"), "in the future");
        refused(reference, BreachEntries.outcome("committed", "2026-06-12T13:00"), "not one of the choices");
        refused(reference, BreachEntries.outcome("adjourned", "2026-06-12T13:00"), "Adjourned until");
        refused(reference, but(BreachEntries.outcome("adjourned", "2026-06-12T13:00"), "breachOutcomeNextAt", "2026-06-12T13:00"), "is not after the hearing that was adjourned. Check both times.");
        desk.as("courtLiaison").submits("recordBreachOutcome", reference,
                but(BreachEntries.outcome("custody", "2026-06-12T13:00"), "breachOutcomeMonths", 60, "breachOutcomeCourtKind", "CROWN"));
    }

    @Test
    void aChargeFitsWhatWasBroken() {
        String root = breach.root(breach.arrested(path.made()));
        Map<String, Object> charged = BreachEntries.charged("2026-06-10T11:00", "s39");
        chargeRefused(root, but(charged, "chargedAt", "2026-06-10T10:49"), "is before the breach. Check both times.");
        chargeRefused(root, but(charged, "chargedAt", "2026-06-10T11:01"), "in the future");
        chargeRefused(root, but(charged, "chargeUnder", "s43"), "is the offence of s.39");
        chargeRefused(root, but(charged, "chargeCourt", null), "which court?");
        chargeRefused(root, but(charged, "chargeDecision", "both"), "not one of the choices");
        chargeRefused(root, BreachEntries.notCharged("contempt"), "s.40");
    }

    private void chargeRefused(String root, Map<String, Object> answers, String rule) {
        assertThatThrownBy(() -> desk.as("officer").submits("decideCharge", root, answers)).hasMessageContaining(rule);
        assertThat(desk.openForms(root)).contains("decideCharge");
    }

    private void refused(String reference, Map<String, Object> answers, String rule) {
        assertThatThrownBy(() -> desk.as("courtLiaison").submits("recordBreachOutcome", reference, answers)).hasMessageContaining(rule);
        assertThat(desk.openForms(reference)).contains("recordBreachOutcome");
    }
}
