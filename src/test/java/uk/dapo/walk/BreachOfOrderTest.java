package uk.dapo.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.dapo.walk.Entries.but;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** An order is broken: reported in two forms, arrested for, charged, and brought to its end (ss.39-40, 43). */
@CaseTest
@Import(Desk.class)
class BreachOfOrderTest extends BreachWalk {

    @Test
    void reportedArrestedChargedAndSentToCustody() {
        String reference = path.made();
        desk.clockAt("2026-06-12T09:00");
        String broken = breach.reported(reference, BreachEntries.reportBreach(breach.order(reference), "2026-06-12T08:10"), "1");
        assertThat(breach.row(broken)).containsEntry("severity", "L4").containsEntry("route", "OFFENCE").containsEntry("route_section", "s.39").containsEntry("state", "REPORTED");
        assertThat(desk.openForms(reference)).contains("recordArrest").doesNotContain("decideResponse");
        assertThat(breach.clocks(broken)).containsExactly("severe-breach-answered:running", "safety-call:running");

        desk.clockAt("2026-06-12T09:40");
        desk.as("constable").submits("recordArrest", reference, BreachEntries.arrested("2026-06-12T09:20", "PACE24"));
        assertThat(breach.state(broken)).isEqualTo("ARRESTED");
        assertThat(breach.clocks(broken)).contains("severe-breach-answered:met");
        assertThat(breach.ladders(reference)).doesNotContain("severe-breach-answered");

        desk.as("officer").submits("decideCharge", reference, BreachEntries.notCharged("pending"));
        assertThat(breach.state(broken)).isEqualTo("ARRESTED");
        desk.clockAt("2026-06-12T16:00");
        desk.as("officer").submits("decideCharge", reference, BreachEntries.charged("2026-06-12T15:30", "s39"));
        assertThat(breach.state(broken)).isEqualTo("CHARGED");

        desk.clockAt("2026-07-01T12:00");
        desk.as("courtLiaison").submits("recordBreachOutcome", reference, but(BreachEntries.outcome("adjourned", "2026-06-13T10:00"), "breachOutcomeNextAt", "2026-07-01T10:00"));
        desk.as("courtLiaison").submits("recordBreachOutcome", reference,
                but(BreachEntries.outcome("custody", "2026-07-01T11:00"), "breachOutcomeMonths", 4, "breachOutcomeDays", 10));
        assertThat(breach.row(broken)).containsEntry("state", "CONCLUDED").containsEntry("finding", "CONVICTED");
        assertThat(breach.outcomes(broken)).containsExactly("custody 4m10d");
        assertThat(breach.running(reference, "breach")).isZero();
        assertThat(breach.events(broken)).containsSubsequence("breach-reported", "breach-graded", "breach-arrest", "breach-charge-decision", "breach-charge-decision", "breach-outcome");
        assertThat(breach.milestones(reference)).contains("breachReported", "arrest", "charge", "breachOutcome").doesNotContain("release");
    }

    @Test
    void theBreachFileIsPrintedForTheProsecutor() throws Exception {
        String reference = path.made();
        String broken = breach.arrested(reference);
        desk.settle();
        assertThat(breach.files(broken)).isEmpty();
        desk.as("officer").submits("decideCharge", reference, BreachEntries.charged("2026-06-10T11:00", "s39"));
        desk.settle();
        assertThat(breach.files(broken)).containsExactly(broken + "/B/1");
        assertThat(breach.file(broken)).contains(broken, breach.order(reference), "made by Croydon Magistrates", "1. You must not contact Vera Protected", "four messages",
                "protected person", "Tom Ashworth", "Arrested Wednesday 10 June 2026, 10:55 under s.24 PACE by Metropolitan Police, held", "Charged Wednesday 10 June 2026, 11:00",
                "s.39", "redacted", "39(8)").doesNotContain("Sample Road");
        assertThat(breach.audience(broken)).isEqualTo("POLICE");
    }

    /** One order, broken again and again: each time another end. */
    @Test
    void everyOutcomeOfACriminalCourt() {
        String reference = path.made();
        int day = 11;
        for (Map<String, Object> ended : List.of(
                but(BreachEntries.outcome("suspended", null), "breachOutcomeMonths", 6, "breachOutcomeSuspendedMonths", 12), BreachEntries.outcome("communityOrder", null),
                but(BreachEntries.outcome("fine", null), "breachOutcomePounds", 500), BreachEntries.outcome("noSeparatePenalty", null),
                BreachEntries.outcome("acquitted", null), BreachEntries.outcome("discontinued", null))) {
            String morning = "2026-06-" + day++ + "T09:";
            desk.clockAt(morning + "30");
            String broken = breach.reported(reference, BreachEntries.reportBreach(breach.order(reference), morning + "00"), "1");
            desk.as("constable").submits("recordArrest", breach.root(broken), BreachEntries.arrested(morning + "10", "PACE24"));
            desk.as("officer").submits("decideCharge", breach.root(broken), BreachEntries.charged(morning + "20", "s39"));
            desk.as("courtLiaison").submits("recordBreachOutcome", breach.root(broken), but(ended, "breachOutcomeAt", morning + "25"));
            String outcome = ended.get("breachOutcome").toString();
            assertThat(breach.row(broken)).as(outcome).containsEntry("state", "CONCLUDED")
                    .containsEntry("finding", List.of("acquitted", "discontinued").contains(outcome) ? null : "CONVICTED");
            assertThat(breach.outcomes(broken)).hasSize(1).first().asString().startsWith(outcome);
        }
    }

    @Test
    void aLesserBreachWaitsForASupervisorWhoMayHaveThemInterviewedOrDoNothing() {
        String reference = path.made();
        desk.clockAt("2026-06-15T09:00");
        String first = breach.reported(reference, but(BreachEntries.reportBreach(reference, "2026-06-14T10:00"), "breachKind", "requirement"), "1");
        assertThat(breach.row(first)).containsEntry("severity", "L2");
        assertThat(breach.clocks(first)).isEmpty();
        desk.as("supervisor").submits("decideResponse", reference, BreachEntries.response("interview"));
        desk.as("officer").submits("decideCharge", reference, BreachEntries.notCharged("noFurtherAction"));
        assertThat(breach.row(first)).containsEntry("state", "CONCLUDED").containsEntry("finding", null);
        assertThat(breach.outcomes(first)).containsExactly("noFurtherAction 0m0d");

        desk.clockAt("2026-06-16T09:00");
        String second = breach.reported(reference, but(BreachEntries.reportBreach(reference, "2026-06-16T08:00"), "breachKind", "requirement"), "1");
        desk.as("supervisor").submits("decideResponse", reference, BreachEntries.response("noAction"));
        assertThat(breach.row(second)).containsEntry("state", "CONCLUDED");
        assertThat(breach.running(reference, "breach")).isZero();

        desk.clockAt("2026-06-17T09:00");
        String third = breach.reported(reference, but(BreachEntries.reportBreach(reference, "2026-06-17T08:00"), "breachKind", "requirement"), "1");
        assertThat(breach.row(third)).as("the third in 90 days").containsEntry("severity", "L4");
        assertThat(desk.openForms(reference)).contains("recordArrest");
    }

    @Test
    void aSupervisorMayHaveThemArrestedForALesserBreach() {
        String reference = path.made();
        String broken = breach.reported(reference, but(BreachEntries.reportBreach(reference, "2026-06-10T10:50"), "breachKind", "requirement"), "1");
        desk.as("supervisor").submits("decideResponse", reference, BreachEntries.response("arrest"));
        desk.as("custody").submits("recordArrest", reference, but(BreachEntries.arrested("2026-06-10T10:55", "PACE24"), "arrestCustody", "BAILED"));
        assertThat(breach.state(broken)).isEqualTo("ARRESTED");
        assertThat(breach.milestones(reference)).contains("arrest", "release");
    }

    @Test
    void notFoundGoesOnAndNoArrestForAReasonAnswersToo() {
        String reference = path.made();
        String broken = breach.reported(reference, BreachEntries.reportBreach(reference, "2026-06-10T10:50"), "1");
        desk.as("constable").submits("recordArrest", reference, BreachEntries.notFound());
        assertThat(breach.clocks(broken)).contains("severe-breach-answered:running");
        desk.as("constable").submits("recordArrest", reference, BreachEntries.noArrest());
        assertThat(breach.clocks(broken)).contains("severe-breach-answered:met");
        assertThat(breach.state(broken)).isEqualTo("REPORTED");
        desk.as("officer").submits("decideCharge", reference, BreachEntries.charged("2026-06-10T11:00", "s39"));
        assertThat(breach.state(broken)).isEqualTo("CHARGED");
    }

    @Test
    void anArrestByAnotherForceIsKeptWithItsReference() {
        String reference = path.made();
        String broken = breach.reported(reference, BreachEntries.reportBreach(reference, "2026-06-10T10:50"), "1");
        desk.as("custody").submits("recordArrest", reference, but(BreachEntries.arrested("2026-06-10T10:55", "PACE24"), "arrestByOtherForce", true, "arrestForce", "Kent",
                "arrestForceReference", "KENT/26/77"));
        assertThat(jdbc.sql("select force || ' ' || force_reference from register.breach_arrest where breach_reference = ?").param(broken).query(String.class).single())
                .isEqualTo("Kent KENT/26/77");
        assertThat(desk.as("officer").opens("decideCharge", reference).get("breachHistory").toString()).contains("Kent", "KENT", "s.24 PACE");
    }

    @Test
    void aFailureToNotifyIsTheOffenceOfSection43() {
        String reference = path.made();
        desk.waitUntil("2026-06-13T08:00");
        String broken = breach.reported(reference, but(BreachEntries.reportBreach(breach.order(reference), "2026-06-13T00:00"), "breachKind", "notification"), "DUTY");
        assertThat(breach.row(broken)).containsEntry("route", "OFFENCE").containsEntry("route_section", "s.43").containsEntry("severity", "L2");
        desk.as("supervisor").submits("decideResponse", reference, BreachEntries.response("interview"));
        assertThatThrownBy(() -> desk.as("officer").submits("decideCharge", reference, BreachEntries.charged("2026-06-13T08:00", "s39"))).hasMessageContaining("s.43, not of s.39");
        desk.as("officer").submits("decideCharge", reference, BreachEntries.charged("2026-06-13T08:00", "s43"));
        assertThat(breach.row(broken)).containsEntry("charge_section", "s.43");
    }
}
