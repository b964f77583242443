package uk.dapo.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.dapo.walk.Entries.but;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** A report of a breach: found by reference or name as of when it happened, the clause in force then, awareness, duplicates, and what is refused. */
@CaseTest
@Import(Desk.class)
class BreachReportTest extends BreachWalk {

    @Test
    void anOrderThatEndedYesterdayWasBrokenLastWeek() {
        String reference = path.made("untilDay", "2026-06-11");
        String order = breach.order(reference);
        desk.waitUntil("2026-06-13T09:00");
        assertThat(desk.running(reference)).doesNotContain("order");
        String broken = breach.reported(reference, BreachEntries.reportBreach(order, "2026-06-11T20:00"), "1", "2");
        assertThat(breach.row(broken)).containsEntry("route", "OFFENCE").containsEntry("broken", order);
        assertThat(desk.as("constable").opens("recordArrest", reference).get("breachSummary").toString()).contains("1. ", "2. ", "You must not");
        refused(BreachEntries.reportBreach(order, "2026-06-12T00:00"), "nothing was in force then: " + order + " ended");
    }

    @Test
    void nothingIsBrokenBeforeItBegan() {
        String reference = path.made();
        refused(BreachEntries.reportBreach(breach.order(reference), "2026-06-10T10:29"), "is before " + breach.order(reference) + " was made");
        refused(BreachEntries.reportBreach(breach.notice(reference), "2026-06-09T13:59"), "is before " + breach.notice(reference) + " was given");
        refused(BreachEntries.reportBreach(reference, "2026-06-09T13:59"), "is before");
        // the very minute counts
        breach.reported(reference, BreachEntries.reportBreach(breach.order(reference), "2026-06-10T10:30"), "1");
    }

    @Test
    void theCaseKnowsWhatWasInForceThen() {
        String reference = path.made();
        desk.clockAt("2026-06-10T12:00");
        String ofNotice = breach.reported(reference, BreachEntries.reportBreach(reference, "2026-06-09T20:00"), "1");
        assertThat(breach.row(ofNotice)).containsEntry("broken", breach.notice(reference)).containsEntry("broken_kind", "NOTICE");
        String ofOrder = breach.reported(reference, BreachEntries.reportBreach(reference, "2026-06-10T11:30"), "1");
        assertThat(breach.row(ofOrder)).containsEntry("broken", breach.order(reference)).containsEntry("broken_kind", "ORDER");
    }

    @Test
    void byNameTheOneInForceIsTaken() {
        Map<String, Object> people = Entries.reportAbuse();
        String reference = breach.madeFor(path, people);
        ProcessInstance root = desk.as("custody").starts("breach", byName(people, "2026-06-10T10:50"));
        assertThat(desk.as("custody").opens("chooseClause", root.getId()).get("caseSummary").toString()).contains(reference);
        desk.as("custody").submits("chooseClause", root.getId(), BreachEntries.chooseClause("1"));
        assertThat(breach.row(breach.newest(reference))).containsEntry("broken", breach.order(reference));
        assertThat(jdbc.sql("select by_whom from register.event where chain like 'look-ups/%' order by id desc limit 1").query(String.class).single()).isEqualTo("custody");
    }

    @Test
    void severalOfOneNameAreChosenFrom() {
        Map<String, Object> people = Entries.reportAbuse();
        String first = breach.madeFor(path, people);
        desk.clockAt(Path.START);
        String second = breach.madeFor(path, but(people, "protectedPersonName", people.get("protectedPersonName") + " Other", "respondentChoice", null));
        assertThat(second).isNotEqualTo(first);
        ProcessInstance root = desk.as("officer").starts("breach", byName(people, "2026-06-10T10:50"));
        assertThat(desk.as("officer").opens("chooseInstrument", root.getId()).get("brokenCandidates").toString()).contains(breach.order(first), breach.order(second), "None of these");
        assertThatThrownBy(() -> desk.as("officer").submits("chooseInstrument", root.getId(), Map.of("brokenInstrument", "O26-999999"))).hasMessageContaining("not one of the choices");
        desk.as("officer").submits("chooseInstrument", root.getId(), Map.of("brokenInstrument", breach.order(second)));
        desk.as("officer").submits("chooseClause", root.getId(), BreachEntries.chooseClause("1"));
        assertThat(breach.all(second)).hasSize(1);
        assertThat(breach.all(first)).isEmpty();
    }

    @Test
    void whatIsNotFoundIsTracedByAPersonAndNeverLost() {
        String reference = path.made();
        Map<String, Object> unknown = but(BreachEntries.reportBreach(null, "2026-06-10T10:50"), "respondentKnownAs", "Nobody Known Zyx");
        ProcessInstance found = desk.as("officer").starts("breach", unknown);
        assertThat(desk.as("dapoTeam").opens("traceOrder", found.getId()).get("breachAccount").toString()).contains("four messages");
        assertThatThrownBy(() -> desk.as("dapoTeam").submits("traceOrder", found.getId(), Map.of("traceOutcome", "found", "tracedReference", "O26-999999"))).hasMessageContaining("no order that was made");
        desk.as("dapoTeam").submits("traceOrder", found.getId(), Map.of("traceOutcome", "found", "tracedReference", breach.order(reference)));
        desk.as("officer").submits("chooseClause", found.getId(), BreachEntries.chooseClause("1"));
        assertThat(breach.all(reference)).hasSize(1);

        ProcessInstance elsewhere = desk.as("officer").starts("breach", unknown);
        desk.as("dapoTeam").submits("traceOrder", elsewhere.getId(), Map.of("traceOutcome", "otherForce", "tracedForce", "Kent", "tracedForceReference", "KENT/1",
                "traceNote", "Arrested here under s.24 PACE, handed over to Kent."));
        assertThat(jdbc.sql("select count(*) from register.submission where root_instance_id = ?").param(elsewhere.getId()).query(Integer.class).single()).isEqualTo(2);
        assertThat(desk.openForms(elsewhere.getId())).isEmpty();
    }

    @Test
    void anEndedOrVariedClauseIsOfferedForItsOwnTimeOnly() {
        String reference = path.made();
        String order = breach.order(reference);
        desk.clockAt("2026-06-12T12:00");
        breach.varied(order, "2026-06-11T12:00", 1);
        ProcessInstance before = desk.as("officer").starts("breach", BreachEntries.reportBreach(order, "2026-06-11T11:59"));
        assertThat(desk.as("officer").opens("chooseClause", before.getId()).get("clausesThen").toString()).contains("1. ", "2. ");
        ProcessInstance after = desk.as("officer").starts("breach", BreachEntries.reportBreach(order, "2026-06-11T12:00"));
        assertThat(desk.as("officer").opens("chooseClause", after.getId()).get("clausesThen").toString()).contains("1. ").doesNotContain("2. ");
        assertThatThrownBy(() -> desk.as("officer").submits("chooseClause", after.getId(), BreachEntries.chooseClause("2"))).hasMessageContaining("not one of the choices");
        desk.as("officer").submits("chooseClause", before.getId(), BreachEntries.chooseClause("2"));
        assertThat(breach.row(breach.newest(reference))).containsEntry("clause_version", 1);
    }

    @Test
    void anUnclearClauseGoesToASupervisorWhoDidNotReportIt() {
        String reference = path.made();
        ProcessInstance root = desk.as("supervisor").starts("breach", BreachEntries.reportBreach(reference, "2026-06-10T10:50"));
        desk.as("supervisor").submits("chooseClause", root.getId(), but(BreachEntries.chooseClause("REVIEW"), "clauseReviewReason", "She says it was about the car, not her."));
        desk.settle();
        String broken = breach.newest(reference);
        assertThat(breach.row(broken)).containsEntry("route", "REVIEW").containsEntry("severity", "L4");
        assertThat(desk.openForms(reference)).as("safeguarding does not wait").contains("reviewBreach", "callProtectedPerson").doesNotContain("recordArrest");
        Map<String, Object> yes = Map.of("reviewDecision", "breach", "reviewedClauses", new ArrayList<>(List.of("1")), "reviewReason", "The message threatens her through the car.");
        assertThatThrownBy(() -> desk.as("supervisor").submits("reviewBreach", reference, yes)).hasMessageContaining("Whoever reported");
        assertThatThrownBy(() -> desk.as("supervisor2").submits("reviewBreach", reference, but(yes, "reviewedClauses", null))).hasMessageContaining("no clause is named");
        desk.as("supervisor2").submits("reviewBreach", reference, yes);
        assertThat(breach.row(broken)).containsEntry("route", "OFFENCE");
        assertThat(desk.openForms(reference)).contains("recordArrest");
    }

    @Test
    void aReviewMayFindNoBreachAndThenItCountsForNothing() {
        String reference = path.made();
        ProcessInstance root = desk.as("officer").starts("breach", BreachEntries.reportBreach(reference, "2026-06-10T10:50"));
        desk.as("officer").submits("chooseClause", root.getId(), but(BreachEntries.chooseClause("REVIEW"), "clauseReviewReason", "It may have been his brother."));
        desk.settle();
        String broken = breach.newest(reference);
        desk.as("supervisor").submits("reviewBreach", reference, Map.of("reviewDecision", "none", "reviewReason", "It was his brother."));
        assertThat(breach.state(broken)).isEqualTo("NOT_A_BREACH");
        assertThat(breach.ladders(reference)).doesNotContain("severe-breach-answered");
        String next = breach.reported(reference, but(BreachEntries.reportBreach(reference, "2026-06-10T10:55"), "breachKind", "requirement"), "1");
        assertThat(desk.as("supervisor").opens("decideResponse", reference).get("breachSummary").toString()).contains("1 report: protected person. 1 breach in the period");
        assertThat(next).isNotEqualTo(broken);
    }

    @Test
    void withoutNoticeOnlyWhoWasAwareCommitsAnOffence() {
        String reference = path.made();
        String order = breach.order(reference);
        breach.madeWithoutNotice(order);
        ProcessInstance notAware = desk.as("officer").starts("breach", BreachEntries.reportBreach(order, "2026-06-10T10:40"));
        desk.as("officer").submits("chooseClause", notAware.getId(), BreachEntries.chooseClause("1"));
        desk.as("officer").submits("recordAwareness", notAware.getId(), Map.of("awarenessBasis", "NOT_AWARE"));
        desk.settle();
        String none = breach.newest(reference);
        assertThat(breach.row(none)).containsEntry("route", "NONE").containsEntry("route_section", "s.39(2)").containsEntry("state", "NOT_A_BREACH");
        assertThat(breach.ladders(reference)).doesNotContain("severe-breach-answered");

        ProcessInstance unknown = desk.as("officer").starts("breach", BreachEntries.reportBreach(order, "2026-06-10T10:45"));
        desk.as("officer").submits("chooseClause", unknown.getId(), BreachEntries.chooseClause("1"));
        assertThatThrownBy(() -> desk.as("officer").submits("recordAwareness", unknown.getId(), Map.of("awarenessBasis", "KNEW"))).hasMessageContaining("What is the evidence?");
        desk.as("officer").submits("recordAwareness", unknown.getId(), Map.of("awarenessBasis", "UNKNOWN"));
        desk.settle();
        assertThatThrownBy(() -> desk.as("supervisor").submits("reviewBreach", reference, Map.of("reviewDecision", "breach", "reviewReason", "He must have known it.")))
                .hasMessageContaining("s.39(2)");
        desk.as("supervisor").submits("reviewBreach", reference, Map.of("reviewDecision", "breach", "reviewedAwareness", "His message of 10:41 quotes the order.", "reviewReason", "He knew it."));
        assertThat(breach.row(breach.newest(reference))).containsEntry("route", "OFFENCE").containsEntry("awareness", "KNEW");
        desk.as("constable").submits("recordArrest", reference, BreachEntries.noArrest());
        desk.as("officer").submits("decideCharge", reference, BreachEntries.charged("2026-06-10T11:00", "s39"));

        // once served, nobody is asked again
        jdbc.sql("update register.protection_order set served_at = '2026-06-10 10:46+01' where reference = ?").param(order).update();
        ProcessInstance served = desk.as("officer2").starts("breach", BreachEntries.reportBreach(order, "2026-06-10T10:50"));
        desk.as("officer2").submits("chooseClause", served.getId(), BreachEntries.chooseClause("1"));
        assertThat(desk.openForms(served.getId())).containsExactly("compareReports");
    }

    @Test
    void twoSourcesOfOneBehaviourAreOneBreachAndBothAreKept() {
        String reference = path.made();
        desk.clockAt("2026-06-10T12:00");
        String broken = breach.reported(reference, but(BreachEntries.reportBreach(reference, "2026-06-10T11:30"), "breachKind", "requirement"), "1");
        assertThat(breach.row(broken)).containsEntry("severity", "L2");
        assertThat(desk.openForms(reference)).contains("decideResponse");
        ProcessInstance again = desk.as("officer2").starts("breach", but(BreachEntries.reportBreach(reference, "2026-06-10T11:40"), "breachKind", "requirement", "breachSource", "witness",
                "breachSourceReference", "CAD 99"));
        desk.as("officer2").submits("chooseClause", again.getId(), BreachEntries.chooseClause("1"));
        assertThat(desk.as("officer2").opens("compareReports", again.getId()).get("likeBreaches").toString()).contains(broken);
        assertThatThrownBy(() -> desk.as("officer2").submits("compareReports", again.getId(), Map.of("sameAnswer", "join"))).hasMessageContaining("Which breach?");
        desk.as("officer2").submits("compareReports", again.getId(), BreachEntries.compareReports("join", broken));
        assertThat(breach.all(reference)).containsExactly(broken);
        assertThat(breach.sources(broken)).containsExactly("protectedPerson", "witness");
        assertThat(desk.as("supervisor").opens("decideResponse", reference).get("breachSummary").toString()).contains("2 reports: protected person, witness", "CAD 99");
        assertThat(breach.running(reference, "breach")).isEqualTo(1);
    }

    @Test
    void aFurtherReportThatMakesItGraverOvertakesWhoeverStillWeighsIt() {
        String reference = path.made();
        desk.clockAt("2026-06-10T12:00");
        String broken = breach.reported(reference, but(BreachEntries.reportBreach(reference, "2026-06-10T11:30"), "breachKind", "requirement"), "1");
        ProcessInstance again = desk.as("officer2").starts("breach", BreachEntries.reportBreach(reference, "2026-06-10T11:40"));
        desk.as("officer2").submits("chooseClause", again.getId(), BreachEntries.chooseClause("1"));
        desk.as("officer2").submits("compareReports", again.getId(), BreachEntries.compareReports("join", broken));
        desk.settle();
        assertThat(breach.row(broken)).containsEntry("severity", "L4");
        assertThat(desk.openForms(reference)).contains("recordArrest", "callProtectedPerson").doesNotContain("decideResponse");
        assertThat(breach.clocks(broken)).contains("severe-breach-answered:running", "safety-call:running");
        assertThat(breach.running(reference, "breach")).isEqualTo(1);
    }

    /** A report half entered by somebody who went away does not wait for them. */
    @Test
    void whatIsNotFinishedInAQuarterOfAnHourAnybodyOfTheTeamMayFinish() {
        String reference = path.made();
        ProcessInstance root = desk.as("custody").starts("breach", BreachEntries.reportBreach(reference, "2026-06-10T10:50"));
        assertThat(desk.as("custody").tasks("chooseClause", root.getId()).get(0).getAssignee()).isEqualTo("custody");
        desk.waitUntil("2026-06-10T11:15");
        assertThat(desk.as("officer").tasks("chooseClause", root.getId()).get(0).getAssignee()).isNull();
        desk.as("officer").submits("chooseClause", root.getId(), BreachEntries.chooseClause("1"));
        assertThat(breach.all(reference)).hasSize(1);
    }

    /** The offender manager has a missed notification pursued: the breach begins by itself, once. */
    @Test
    void aMissedNotificationBecomesABreachWithoutASecondReport() {
        String reference = path.made();
        desk.waitUntil("2026-06-13T08:00");
        desk.as("offenderManager").submits("answerMissedNotification", reference, Map.of("missedAction", "interview", "missedNote", "Called twice, no answer; a letter was sent."));
        desk.settle();
        String broken = breach.newest(reference);
        assertThat(breach.row(broken)).containsEntry("kind", "notification").containsEntry("route_section", "s.43");
        assertThat(breach.sources(broken)).containsExactly("notification");
        assertThat(desk.openForms(reference)).contains("decideResponse");
        // a person reports the same failure days later: they are asked, and join it
        desk.clockAt("2026-06-16T10:00");
        ProcessInstance again = desk.as("officer").starts("breach", but(BreachEntries.reportBreach(breach.order(reference), "2026-06-16T09:00"), "breachKind", "notification"));
        desk.as("officer").submits("chooseClause", again.getId(), BreachEntries.chooseClause("DUTY"));
        desk.as("officer").submits("compareReports", again.getId(), BreachEntries.compareReports("join", broken));
        assertThat(breach.all(reference)).containsExactly(broken);
    }

    @Test
    void farApartNobodyIsAsked() {
        String reference = path.made();
        desk.clockAt("2026-06-11T12:00");
        breach.reported(reference, BreachEntries.reportBreach(reference, "2026-06-10T11:00"), "1");
        ProcessInstance later = desk.as("officer").starts("breach", BreachEntries.reportBreach(reference, "2026-06-10T23:01"));
        desk.as("officer").submits("chooseClause", later.getId(), BreachEntries.chooseClause("1"));
        assertThat(breach.all(reference)).hasSize(2);
    }

    @Test
    void aNoticesBreachGoesToOneCourtOnly() {
        String reference = path.served();
        desk.clockAt("2026-06-09T15:00");
        String broken = breach.reported(reference, BreachEntries.reportBreach(reference, "2026-06-09T14:30"), "1");
        ProcessInstance again = desk.as("officer2").starts("breach", BreachEntries.reportBreach(reference, "2026-06-09T14:31"));
        desk.as("officer2").submits("chooseClause", again.getId(), BreachEntries.chooseClause("1"));
        assertThatThrownBy(() -> desk.as("officer2").submits("compareReports", again.getId(), BreachEntries.compareReports("otherCourt", broken))).hasMessageContaining("s.26(2)");
    }

    @Test
    void whatIsEnteredWrongIsRefusedAndChangesNothing() {
        String reference = path.made();
        Map<String, Object> report = BreachEntries.reportBreach(breach.order(reference), "2026-06-10T10:50");
        refused(but(report, "brokenReference", null), "neither a reference nor a name");
        refused(but(report, "brokenReference", "O26-999999"), "is not on the register");
        refused(but(report, "brokenReference", "o26-1"), "not in the expected form");
        refused(but(report, "brokenReference", jdbc.sql("select reference from register.instrument where case_reference = ? and kind = 'APPLICATION'").param(reference)
                .query(String.class).single()), "neither a notice nor an order");
        refused(but(report, "brokenReference", path.drafted()), "no notice that was given and no order that was made");
        refused(but(report, "breachAt", "2026-06-10T11:01"), "in the future");
        refused(but(report, "breachAt", "2026-03-29T01:30"), "did not exist");
        refused(but(report, "breachAt", null), "When did it happen?");
        refused(but(report, "breachKind", "murder"), "not one of the choices");
        refused(but(report, "breachRiskNow", null), "risk now");
        refused(but(report, "breachAccount", "He"), "characters");
        refused(but(report, "breachDangers", new ArrayList<>(List.of("weapon", "weapon"))), "twice");
        refused(but(report, "respondentKnownAs", "Karl"), "does not ask this");
        refused(but(report, "severity", "L1"), "no such field");
        ProcessInstance root = desk.as("officer").starts("breach", report);
        Map.of("two offences", BreachEntries.chooseClause("1", "DUTY"), "no failure to notify", BreachEntries.chooseClause("DUTY"), "not one of the choices", BreachEntries.chooseClause("9"),
                "twice", BreachEntries.chooseClause("1", "1"), "either not clear", but(BreachEntries.chooseClause("1", "REVIEW"), "clauseReviewReason", "Not clear to me."),
                "Why is it not clear?", BreachEntries.chooseClause("REVIEW"), "missing", Map.<String, Object>of()).forEach((rule, wrong) -> {
            assertThatThrownBy(() -> desk.as("officer").submits("chooseClause", root.getId(), wrong)).as(wrong.toString()).hasMessageContaining(rule);
            assertThat(desk.openForms(root.getId())).containsExactly("chooseClause");
        });
        assertThat(breach.all(reference)).isEmpty();
    }

    @Test
    void aFailureToNotifyIsNoneBeforeTheThreeDaysAreOver() {
        String reference = path.made();
        desk.clockAt("2026-06-12T23:00");
        ProcessInstance root = desk.as("officer").starts("breach", but(BreachEntries.reportBreach(breach.order(reference), "2026-06-12T22:00"), "breachKind", "notification"));
        assertThatThrownBy(() -> desk.as("officer").submits("chooseClause", root.getId(), BreachEntries.chooseClause("DUTY"))).hasMessageContaining("still had time").hasMessageContaining("s.41");
        assertThatThrownBy(() -> desk.as("officer").submits("chooseClause", root.getId(), BreachEntries.chooseClause("1"))).hasMessageContaining("duty to notify");
    }

    private static Map<String, Object> byName(Map<String, Object> people, String at) {
        return but(BreachEntries.reportBreach(null, at), "respondentKnownAs", people.get("respondentName"), "respondentBornOn", people.get("respondentDateOfBirth"));
    }

    private void refused(Map<String, Object> report, String rule) {
        int before = jdbc.sql("select count(*) from register.submission").query(Integer.class).single();
        assertThatThrownBy(() -> desk.as("officer").starts("breach", report)).hasMessageContaining(rule);
        assertThat(jdbc.sql("select count(*) from register.submission").query(Integer.class).single()).isEqualTo(before);
    }
}
