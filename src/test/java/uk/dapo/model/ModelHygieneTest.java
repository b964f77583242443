package uk.dapo.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import uk.dapo.model.checks.Check;
import uk.dapo.model.checks.Checks;

/** Each model keeps every rule for models. */
class ModelHygieneTest {

    static Stream<Arguments> modelsAndRules() {
        return ShippedProject.each(".bpmn", Checks.MODELS);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("modelsAndRules")
    void everyModelKeepsEveryRule(String file, String rule, Check check) {
        ShippedProject.holds(file, check);
    }

    @Test
    void nothingBesideTheModelsBreaksARule() {
        ShippedProject.holdsElsewhere(Checks.MODELS);
    }

    /** Everything else begins by message or call: whoever opens "Start process" in Tasklist sees these names and no others. */
    @Test
    void peopleCanStartTheseProcessesAndNoOthers() {
        assertThat(ShippedProject.PROJECT.startable()).containsOnly(
                entry("notice", "Domestic abuse protection notice (DAPN)"),
                entry("application-standalone", "Police application for an order without a notice (DAPO)"),
                entry("visibility-opening", "Open a case that is not yours"), entry("visibility-restriction", "Restrict who may see a case"),
                entry("retention", "Hold or erase a case"), entry("retention-schedule", "Change how long records are kept"),
                entry("papers-chronology", "Print the chronology of a case"),
                entry("application-victim", "Victim's application for an order (family court, or inside a case)"),
                entry("application-third-party", "Application by somebody else for the victim (leave, then order)"),
                entry("application-civil-court", "Order that a family, High or county court makes of its own motion"),
                entry("application-criminal-court", "Order on conviction, on acquittal or on appeal (criminal courts)"),
                entry("variation-application", "Vary or discharge an order: application"),
                entry("variation-received", "Record that a court varied or discharged an order"),
                entry("variation-appeal", "Appeal about an order"),
                entry("breach", "Report a breach of a notice or order"),
                entry("breach-correction", "Correct the outcome of a breach"),
                entry("correction", "Correct a recorded fact"),
                entry("calendar", "Change the bank holidays"),
                entry("duty", "Go on or off duty"),
                entry("duty-posting", "Say where somebody works"),
                entry("victim-contact", "Record how the protected person can be reached safely"),
                entry("victim-call", "Somebody rings the Victim Focus Desk"),
                entry("victim-reach", "See where the protected person can be reached"),
                entry("victim-feedback", "Ask how a contact with an officer went"),
                entry("application-wording", "Change the words of a condition"),
                entry("monitoring-report", "Record a monitoring report"),
                entry("monitoring-change", "Respondent notifies a change"),
                entry("commencement", "Record when and where the scheme is in force"));
    }
}
