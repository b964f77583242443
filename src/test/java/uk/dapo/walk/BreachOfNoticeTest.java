package uk.dapo.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.dapo.walk.Entries.but;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** A notice is broken (s.26): arrested without warrant, held, before the court within 24 hours or at the hearing, remanded, brought back; no offence, and never charged. */
@CaseTest
@Import(Desk.class)
class BreachOfNoticeTest extends BreachWalk {

    @Test
    void arrestedProducedRemandedAndDealtWithByTheCourt() {
        String reference = path.served();
        desk.clockAt("2026-06-09T16:00");
        String broken = breach.reported(reference, BreachEntries.reportBreach(breach.notice(reference), "2026-06-09T15:30"), "1");
        assertThat(breach.row(broken)).containsEntry("route", "NOTICE").containsEntry("route_section", "s.26").containsEntry("severity", "L4");
        desk.clockAt("2026-06-09T16:30");
        desk.as("constable").submits("recordArrest", reference, BreachEntries.arrested("2026-06-09T16:20", "S26"));
        assertThat(breach.due(broken, "court-after-breach-arrest")).isEqualTo("2026-06-10T16:20");
        assertThat(breach.ladders(reference)).contains("court-after-breach-arrest").doesNotContain("severe-breach-answered");

        // the application is listed before the 24 hours are over: at that hearing, then
        path.filed(reference, "2026-06-09T16:25");
        assertThat(desk.as("courtLiaison").opens("listHearing", reference).get("caseSummary").toString()).contains("Open breaches", broken, "arrested");
        desk.as("courtLiaison").submits("listHearing", reference, Entries.listHearing("2026-06-10T10:00"));
        assertThat(breach.due(broken, "court-after-breach-arrest")).isEqualTo("2026-06-10T10:00");
        assertThat(desk.as("custody").opens("produceRespondent", reference).get("clockSummary").toString()).contains("at the latest Wednesday 10 June 2026, 10:00");

        assertThat(breach.files(broken)).as("for the court that hears the application").containsExactly(broken + "/B/1");
        desk.waitUntil("2026-06-10T10:10");
        assertThat(desk.openForms(reference)).as("a hearing's limit waits to be recorded").contains("produceRespondent").doesNotContain("releaseDetainee");
        desk.as("custody").submits("produceRespondent", reference, BreachEntries.produced("2026-06-10T10:00"));
        assertThat(breach.clocks(broken)).contains("court-after-breach-arrest:met");
        assertThat(breach.state(broken)).isEqualTo("BEFORE_COURT");

        desk.as("courtLiaison").submits("recordRemand", reference, but(BreachEntries.remand("bail", "2026-06-10T10:05", "2026-06-19T10:00"), "bailConditions", "Not to contact her."));
        assertThat(breach.due(broken, "remand-clear-days")).isEqualTo("2026-06-20T00:00");
        assertThat(breach.milestones(reference)).contains("arrest", "release");
        desk.waitUntil("2026-06-19T10:20");
        desk.as("courtLiaison").submits("recordRemand", reference, BreachEntries.remand("ended", "2026-06-19T10:15", null));
        assertThat(breach.clocks(broken)).contains("remand-clear-days:met");
        assertThat(breach.row(broken)).containsEntry("state", "CONCLUDED").containsEntry("finding", null).containsEntry("charged_at", null);
        assertThat(breach.outcomes(broken)).containsExactly("dealtWithByCourt 0m0d");
        assertThat(breach.running(reference, "breach")).isZero();
    }

    @Test
    void theLimitPassesReleaseAndTheSuperintendentAnswers() {
        String reference = path.served();
        String broken = breach.heldForNotice(reference, "2026-06-09T14:30");
        desk.waitUntil("2026-06-10T14:29");
        assertThat(desk.openForms(reference)).contains("produceRespondent").doesNotContain("releaseDetainee");
        assertThat(breach.alerts(reference)).contains("custody: Clock running: Brought before the court after arrest for breach of the notice",
                "inspector: Clock running: Brought before the court after arrest for breach of the notice");
        desk.waitUntil("2026-06-10T14:30");
        assertThat(desk.openForms(reference)).contains("releaseDetainee").doesNotContain("produceRespondent");
        assertThat(breach.clocks(broken)).contains("court-after-breach-arrest:missed");
        assertThat(breach.alerts(reference)).contains("superintendent: Held too long: release at once");
        assertThat(desk.as("custody").opens("releaseDetainee", reference).get("breachHistory").toString()).contains("held");
        desk.waitUntil("2026-06-10T15:00");
        assertThat(desk.as("superintendent").tasks("answerMissedDeadline", reference)).hasSize(1);
        desk.as("custody").submits("releaseDetainee", reference, Map.of("releaseOutcome", "released", "releasedAt", "2026-06-10T14:40",
                "releaseNote", "The van broke down; the protected person was told by telephone at 14:45."));
        assertThat(breach.outcomes(broken)).containsExactly("releasedUnlawfullyHeld 0m0d");
        assertThat(breach.events(broken)).contains("breach-held-too-long");
        assertThat(breach.milestones(reference)).contains("release");
        assertThat(breach.running(reference, "breach")).isZero();
    }

    @Test
    void aProductionInTimeThatIsRecordedLateCountsFromWhenItHappened() {
        String reference = path.served();
        String broken = breach.heldForNotice(reference, "2026-06-09T14:30");
        desk.waitUntil("2026-06-10T18:00");
        desk.as("custody").submits("releaseDetainee", reference, Map.of("releaseOutcome", "produced", "afterAllAt", "2026-06-10T12:00", "afterAllCourt", "croydon-magistrates",
                "afterAllHow", "liveLink"));
        assertThat(breach.clocks(broken)).contains("court-after-breach-arrest:met");
        assertThat(breach.ladders(reference)).doesNotContain("court-after-breach-arrest");
        assertThat(desk.openForms(reference)).contains("recordRemand");
    }

    @Test
    void aProductionAfterTheLimitIsKeptAsLate() {
        String reference = path.served();
        String broken = breach.heldForNotice(reference, "2026-06-09T14:30");
        desk.waitUntil("2026-06-10T18:00");
        desk.as("custody").submits("releaseDetainee", reference, Map.of("releaseOutcome", "produced", "afterAllAt", "2026-06-10T14:30", "afterAllCourt", "croydon-magistrates",
                "afterAllHow", "inPerson"));
        assertThat(breach.clocks(broken)).as("the limit is exclusive").contains("court-after-breach-arrest:met late");
    }

    /** Another force arrested a day ago and told us now: the clock runs from the arrest, and is over at once. */
    @Test
    void anArrestEnteredLateRunsFromTheArrest() {
        String reference = path.served();
        desk.waitUntil("2026-06-10T16:30");
        String broken = breach.reported(reference, BreachEntries.reportBreach(breach.notice(reference), "2026-06-09T15:00"), "1");
        desk.as("custody").submits("recordArrest", reference, but(BreachEntries.arrested("2026-06-09T16:00", "S26"), "arrestByOtherForce", true, "arrestForce", "Surrey",
                "arrestForceReference", "SY-1"));
        assertThat(breach.due(broken, "court-after-breach-arrest")).isEqualTo("2026-06-10T16:00");
        desk.settle();
        assertThat(desk.openForms(reference)).contains("releaseDetainee");
    }

    /** Saturday night, no hearing before: Monday night, because Sunday does not count (worked vector of the brief). */
    @Test
    void overASundayTheClockStandsStill() {
        String reference = path.listed();
        desk.as("courtLiaison").submits("recordResult", reference, Entries.adjourned("2026-06-10T10:30"));
        desk.waitUntil("2026-06-13T22:10");
        String broken = breach.heldForNotice(reference, "2026-06-13T22:00");
        assertThat(breach.due(broken, "court-after-breach-arrest")).isEqualTo("2026-06-15T22:00");
        desk.as("courtLiaison").submits("listHearing", reference, Entries.listHearing("2026-06-16T10:00"));
        assertThat(breach.due(broken, "court-after-breach-arrest")).as("a later hearing gives no more time").isEqualTo("2026-06-15T22:00");
    }

    /** A hearing fixed before the arrest ends the clock from the start. */
    @Test
    void aHearingAlreadyFixedIsTheLimit() {
        String reference = path.listed();
        desk.as("courtLiaison").submits("recordResult", reference, Entries.adjourned("2026-06-10T10:30"));
        desk.as("courtLiaison").submits("listHearing", reference, Entries.listHearing("2026-06-10T15:00"));
        String broken = breach.heldForNotice(reference, "2026-06-10T11:00");
        assertThat(breach.due(broken, "court-after-breach-arrest")).isEqualTo("2026-06-10T15:00");
        desk.waitUntil("2026-06-10T15:30");
        assertThat(desk.openForms(reference)).as("half an hour to record what happened at it").contains("releaseDetainee");
    }

    @Test
    void nobodyIsHeldWhereThereIsNoArrestOrNoGroundsAfterAll() {
        String reference = path.served();
        desk.clockAt("2026-06-09T15:00");
        String first = breach.reported(reference, BreachEntries.reportBreach(reference, "2026-06-09T14:30"), "1");
        desk.as("constable").submits("recordArrest", reference, BreachEntries.noArrest());
        assertThat(breach.row(first)).containsEntry("state", "NO_ACTION");
        ProcessInstance root = desk.as("officer").starts("breach", BreachEntries.reportBreach(reference, "2026-06-09T14:40"));
        desk.as("officer").submits("chooseClause", root.getId(), BreachEntries.chooseClause("1"));
        desk.as("officer").submits("compareReports", root.getId(), BreachEntries.compareReports("different", null));
        desk.settle();
        desk.as("constable").submits("recordArrest", reference, but(BreachEntries.arrested("2026-06-09T14:50", "S26"), "arrestCustody", "RELEASED"));
        assertThat(breach.row(breach.newest(reference))).containsEntry("state", "NO_ACTION");
        assertThat(breach.clocks(breach.newest(reference))).noneMatch(clock -> clock.startsWith("court-after"));
    }

    @Test
    void thePowerFitsWhatWasBroken() {
        String reference = path.served();
        desk.clockAt("2026-06-09T15:00");
        breach.reported(reference, BreachEntries.reportBreach(reference, "2026-06-09T14:30"), "1");
        refused("recordArrest", reference, BreachEntries.arrested("2026-06-09T14:50", "PACE24"), "breach of a notice is none");
        refused("recordArrest", reference, BreachEntries.arrested("2026-06-09T14:50", "WARRANT40"), "no warrant");
        refused("recordArrest", reference, but(BreachEntries.arrested("2026-06-09T14:50", "S26"), "arrestCustody", "BAILED"), "s.26(2)");
        refused("recordArrest", reference, BreachEntries.arrested("2026-06-09T14:20", "S26"), "before the breach");
        refused("recordArrest", reference, BreachEntries.arrested("2026-06-09T15:01", "S26"), "in the future");
        refused("recordArrest", reference, but(BreachEntries.arrested("2026-06-09T14:50", "S26"), "arrestPower", null), "missing");
        refused("recordArrest", reference, but(BreachEntries.arrested("2026-06-09T14:50", "S26"), "arrestByOtherForce", true, "arrestForce", "MetropolitanPolice",
                "arrestForceReference", "X"), "is the force of this case");
        refused("recordArrest", reference, but(BreachEntries.arrested("2026-06-09T14:50", "S26"), "chargeUnder", "s39"), "no such field");
    }

    @Test
    void section26EndsWithTheNotice() {
        String reference = path.listed();
        String broken = breach.reported(reference, BreachEntries.reportBreach(breach.notice(reference), "2026-06-10T09:00"), "1");
        desk.as("courtLiaison").submits("recordResult", reference, Entries.made("2026-06-10T10:30", "2027-06-09"));
        desk.settle();
        desk.clockAt("2026-06-10T12:00");
        refused("recordArrest", reference, BreachEntries.arrested("2026-06-10T11:30", "S26"), "s.26 is there while the notice is in force");
        desk.as("custody").submits("recordArrest", reference, BreachEntries.arrested("2026-06-10T10:00", "S26"));
        assertThat(breach.state(broken)).isEqualTo("ARRESTED");
    }

    /** Decided on Wednesday 10 June at 10:05; each kind of remand just within its limit and just beyond. */
    @Test
    void aRemandEndsWithinItsLimit() {
        String reference = path.served();
        String broken = breach.heldForNotice(reference, "2026-06-09T14:30");
        desk.waitUntil("2026-06-10T10:10");
        desk.as("custody").submits("produceRespondent", reference, BreachEntries.produced("2026-06-10T10:00"));
        for (String[] beyond : new String[][]{{"custody", "2026-06-20T00:00"}, {"bail", "2026-06-20T10:00"}, {"constable", "2026-06-15T00:00"}, {"medicalCustody", "2026-07-02T10:00"},
                {"medicalBail", "2026-07-09T10:00"}, {"hospital", "2026-07-09T10:00"}, {"custody", "2026-06-10T10:05"}}) {
            refused("recordRemand", reference, BreachEntries.remand(beyond[0], "2026-06-10T10:05", beyond[1]), "Until when?");
        }
        refused("recordRemand", reference, BreachEntries.remand("custody", "2026-06-10T09:59", "2026-06-12T10:00"), "before they were brought before it");
        refused("recordRemand", reference, but(BreachEntries.remand("custody", "2026-06-10T10:05", "2026-06-12T10:00"), "remandBothAgreed", true), "does not ask this");
        refused("recordRemand", reference, BreachEntries.remand("custody", "2026-06-10T10:05", null), "missing");
        for (String[] within : new String[][]{{"custody", "2026-06-19T23:59", "remand-clear-days"}, {"constable", "2026-06-14T23:59", "constable-custody"},
                {"medicalCustody", "2026-07-01T23:59", "remand-medical-custody"}, {"medicalBail", "2026-07-08T23:59", "remand-medical-bail"}, {"hospital", "2026-07-08T23:59", "hospital-remand"}}) {
            desk.as("courtLiaison").submits("recordRemand", reference, BreachEntries.remand(within[0], "2026-06-10T10:05", within[1]));
            assertThat(breach.clocks(broken)).last().isEqualTo(within[2] + ":running");
            assertThat(breach.ladders(reference)).contains(within[2]);
        }
    }

    @Test
    void aLongerBailNeedsBothSidesAndHospitalEndsAfterTwelveWeeks() {
        String reference = path.served();
        String broken = breach.heldForNotice(reference, "2026-06-09T14:30");
        desk.waitUntil("2026-06-10T10:10");
        desk.as("custody").submits("produceRespondent", reference, BreachEntries.produced("2026-06-10T10:00"));
        desk.as("courtLiaison").submits("recordRemand", reference, but(BreachEntries.remand("bail", "2026-06-10T10:05", "2026-06-24T10:00"), "remandBothAgreed", true));
        assertThat(breach.clocks(broken)).noneMatch(clock -> clock.startsWith("remand-clear-days"));
        for (String[] stay : new String[][]{{"2026-06-24T10:30", "2026-07-22T10:00"}, {"2026-07-22T10:30", "2026-08-19T10:00"}, {"2026-08-19T10:30", "2026-09-16T10:00"}}) {
            desk.clockAt(stay[0]);
            desk.as("courtLiaison").submits("recordRemand", reference, BreachEntries.remand("hospital", stay[0], stay[1]));
        }
        desk.clockAt("2026-09-16T10:30");
        refused("recordRemand", reference, BreachEntries.remand("hospital", "2026-09-16T10:20", "2026-10-01T10:00"), "12 weeks");
        desk.as("courtLiaison").submits("recordRemand", reference, BreachEntries.remand("letGo", "2026-09-16T10:20", null));
        assertThat(breach.state(broken)).isEqualTo("CONCLUDED");
        assertThat(breach.clocks(broken)).filteredOn(clock -> clock.startsWith("hospital")).containsExactly("hospital-remand:met", "hospital-remand:met", "hospital-remand:met");
    }

    @Test
    void aMissedRemandLimitClimbsToTheSuperintendent() {
        String reference = path.served();
        String broken = breach.heldForNotice(reference, "2026-06-09T14:30");
        desk.waitUntil("2026-06-10T10:10");
        desk.as("custody").submits("produceRespondent", reference, BreachEntries.produced("2026-06-10T10:00"));
        desk.as("courtLiaison").submits("recordRemand", reference, BreachEntries.remand("custody", "2026-06-10T10:05", "2026-06-19T10:00"));
        desk.waitUntil("2026-06-20T00:02");
        assertThat(breach.clocks(broken)).contains("remand-clear-days:missed");
        assertThat(desk.as("superintendent").tasks("answerMissedDeadline", reference)).isNotEmpty();
    }

    /** What no form could let through, the register does not take either. */
    @Test
    void theRegisterTakesNoChargeForBreachOfANotice() {
        String reference = path.served();
        String broken = breach.heldForNotice(reference, "2026-06-09T14:30");
        assertThatThrownBy(() -> jdbc.sql("update register.breach set charged_at = now() where reference = ?").param(broken).update()).hasMessageContaining("breach_of_a_notice_is_no_offence");
        assertThatThrownBy(() -> jdbc.sql("update register.breach set finding = 'CONVICTED' where reference = ?").param(broken).update()).hasMessageContaining("breach_of_a_notice_is_no_offence");
    }

    private void refused(String form, String reference, Map<String, Object> answers, String rule) {
        String user = form.equals("recordRemand") ? "courtLiaison" : "custody";
        List<String> open = desk.openForms(reference);
        assertThatThrownBy(() -> desk.as(user).submits(form, reference, answers)).hasMessageContaining(rule);
        assertThat(desk.openForms(reference)).isEqualTo(open);
    }
}
