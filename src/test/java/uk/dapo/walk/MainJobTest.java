package uk.dapo.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.dapo.walk.Entries.but;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The main job, from an officer's report to the last day of the order, and every way it can turn. */
@CaseTest
@Import(Desk.class)
class MainJobTest {

    @Autowired
    Desk desk;
    @Autowired
    JdbcClient jdbc;
    Path path;

    @BeforeEach
    void aTuesdayMorning() {
        desk.clockAt(Path.START);
        path = new Path(desk);
    }

    @AfterEach
    void realTime() {
        ClockUtil.reset();
    }

    @Test
    void reportBecomesNoticeOrderAndItsLastDay() {
        String reference = path.made();

        assertThat(desk.running(reference)).containsExactlyInAnyOrder("order", "monitoring-notification", "monitoring-review", "monitoring-visits", "escalation");
        assertThat(state(reference, "NOTICE")).isEqualTo("ENDED");
        assertThat(state(reference, "APPLICATION")).isEqualTo("MADE");
        assertThat(clock(reference, "hearing-after-notice")).isEqualTo("met");

        desk.as("constable").submits("serveOrder", reference, Entries.serveOrder("2026-06-10T10:45"));
        desk.as("dapoTeam").submits("confirmRegistration", reference, Entries.confirmRegistration("2026-06-10T10:50"));
        desk.clockAt("2026-06-11T09:00");
        desk.as("offenderManager").submits("recordNotification", reference, Entries.recordNotification("2026-06-11T08:30"));
        assertThat(clock(reference, "notification")).isEqualTo("met");

        desk.waitUntil("2027-06-09T23:59");
        assertThat(state(reference, "ORDER")).isEqualTo("IN_FORCE");
        desk.waitUntil("2027-06-10T00:00");
        assertThat(state(reference, "ORDER")).isEqualTo("EXPIRED");
        assertThat(desk.running(reference)).isEmpty();
        assertThat(desk.openForms(reference)).isEmpty();
    }

    @Test
    void underSixteenIsNotEligibleAndTheOfficerIsToldWhatRemains() {
        String reference = path.reported(but(Entries.reportAbuse(), "protectedPersonDateOfBirth", "2010-06-10"), Entries.recordReport());

        assertThat(desk.openForms(reference)).containsExactly("noteIneligible");
        Map<String, Object> shown = desk.as("officer").opens("noteIneligible", reference);
        assertThat(shown.get("ineligibilityReasons").toString()).contains("under 16", "s.22(2)").doesNotContain("under 18");
        assertThat(shown.get("powersThatRemain").toString()).contains("Child protection");

        desk.as("officer").submits("noteIneligible", reference, Map.of("otherActionTaken", "Police protection used; children's services told."));
        assertThat(state(reference, "NOTICE")).isEqualTo("NOT_ELIGIBLE");
        assertThat(desk.running(reference)).isEmpty();
    }

    @Test
    void everyReasonAgainstANoticeIsGivenAtOnce() {
        String reference = path.reported(but(Entries.reportAbuse(), "respondentDateOfBirth", "2008-06-10", "protectedPersonDateOfBirth", "2010-06-10"),
                but(Entries.recordReport(), "relationship", "none"));

        assertThat(desk.as("officer").opens("noteIneligible", reference).get("ineligibilityReasons").toString())
                .contains("s.22(6)").contains("s.22(2)").contains("s.2)");
    }

    @Test
    void theDayAfterTheLastKnownPeriodNoNoticeCanBeGivenAndTheOlderPowerIsNamed() {
        jdbc.sql("update register.commencement_period set rejected_at = now() where assumed").update();
        desk.clockAt("2026-11-25T00:00");
        String reference = path.reported(Entries.reportAbuse(), but(Entries.recordReport(), "incidentAt", "2026-11-24T22:00"));

        Map<String, Object> shown = desk.as("officer").opens("noteIneligible", reference);
        assertThat(shown.get("ineligibilityReasons").toString()).contains("not in force today");
        assertThat(shown.get("powersThatRemain").toString()).contains("domestic violence protection notice");
    }

    @Test
    void theLastDayOfTheLastKnownPeriodStillCounts() {
        desk.clockAt("2026-11-24T23:59");
        String reference = path.reported(Entries.reportAbuse(), but(Entries.recordReport(), "incidentAt", "2026-11-24T22:00"));

        assertThat(desk.openForms(reference)).containsExactly("assessRisk");
    }

    @Test
    void inspectorRefuses() {
        String reference = path.drafted();
        desk.as("inspector").submits("decideNotice", reference, but(Entries.giveNotice(), "noticeDecision", "refuse", "conditionB", "no",
                "refusalReason", "He is remanded in custody for three weeks."));

        assertThat(state(reference, "NOTICE")).isEqualTo("REFUSED");
        assertThat(desk.running(reference)).isEmpty();
    }

    @Test
    void inspectorReturnsAndTheDraftIsMendedWithoutAskingTheRestAgain() {
        String reference = path.drafted();
        desk.as("inspector").submits("decideNotice", reference, Map.of("noticeDecision", "return", "returnReason", "Say which three assaults."));

        assertThat(desk.openForms(reference)).containsExactly("draftNotice");
        Map<String, Object> shown = desk.as("officer").opens("draftNotice", reference);
        assertThat(shown).containsEntry("grounds", Entries.draftNotice().get("grounds"))
                .containsEntry("returnedForChange", "**The inspector returned it. What to change:** Say which three assaults.");
        desk.as("officer").submits("draftNotice", reference, but(Entries.draftNotice(), "termLeave", false));
        desk.as("inspector").submits("decideNotice", reference, Entries.giveNotice());

        assertThat(desk.openForms(reference)).containsExactly("serveNotice");
        assertThat(wordings(reference, "NOTICE")).noneMatch(wording -> wording.startsWith("You must leave")).anyMatch(wording -> wording.startsWith("You must not enter"));
    }

    @Test
    void respondentNotFoundServiceIsChasedAndAtLastGivenUp() {
        String reference = path.authorised();
        desk.waitUntil("2026-06-09T14:01");
        assertThat(alerts(reference)).containsExactly("supervisor");
        desk.as("constable").submits("serveNotice", reference, Entries.notFound());
        desk.as("supervisor").submits("decideFurtherAttempt", reference, Entries.furtherAttempt("tryAgain"));
        desk.as("constable").submits("serveNotice", reference, Entries.notFound());
        desk.as("supervisor").submits("decideFurtherAttempt", reference, Entries.furtherAttempt("giveUp"));

        assertThat(state(reference, "NOTICE")).isEqualTo("NOT_SERVED");
        assertThat(desk.running(reference)).isEmpty();
        assertThat(jdbc.sql("select count(*) from register.clock where case_reference = ?").param(reference).query(Integer.class).single()).isZero();
    }

    @Test
    void clockStartsAtServiceNotAtAuthorisationAndIsShownWithItsReason() {
        desk.clockAt("2026-06-12T10:00");
        String reference = path.drafted(Entries.reportAbuse(), Entries.recordReport(), Entries.draftNotice());
        desk.as("inspector").submits("decideNotice", reference, Entries.giveNotice());
        desk.clockAt("2026-06-12T18:30");
        desk.as("constable").submits("serveNotice", reference, Entries.serveNotice("2026-06-12T18:00"));

        // Friday 18:00, Sunday disregarded: Monday 18:00
        assertThat(desk.as("dapoTeam").opens("prepareComplaint", reference).get("clockSummary").toString())
                .contains("Monday 15 June 2026, 18:00", "Sunday 14 June", "s.29(2)").contains("2 days 23 h left");
    }

    @Test
    void theLimitOfTheActStandsFirstAndEachKindOfClockOnce() {
        String reference = path.listed();

        assertThat(desk.as("courtLiaison").opens("recordResult", reference).get("clockSummary").toString())
                .startsWith("**Application heard after the notice was given: at the latest Thursday 11 June 2026, 14:00")
                .containsOnlyOnce("Victim told, enhanced rights, the first of 2:");
    }

    @Test
    void deadlinePassesTheCaseClimbsAndWhatWasDoneIsRecorded() {
        String reference = path.served();
        desk.waitUntil("2026-06-11T14:00");
        assertThat(alerts(reference)).containsExactly("dapoTeam", "legal", "inspector");
        assertThat(clock(reference, "hearing-after-notice")).isEqualTo("open");

        desk.waitUntil("2026-06-11T14:01");
        assertThat(clock(reference, "hearing-after-notice")).isEqualTo("open, missed");
        assertThat(desk.as("superintendent").tasks("answerMissedDeadline", reference)).singleElement()
                .satisfies(task -> assertThat(task.getPriority()).isEqualTo(100));

        desk.waitUntil("2026-06-11T15:05");
        assertThat(desk.as("superintendent").tasks("answerMissedDeadline", reference)).isEmpty();
        desk.as("manager").submits("answerMissedDeadline", reference, Map.of("deadlineCause", "courtFull", "deadlineAction", "legalAdvice",
                "deadlineNote", "Counsel advises to go on and to ask the court to hear it today."));

        path.filed(reference, "2026-06-11T15:00");
        desk.as("courtLiaison").submits("listHearing", reference, but(Entries.listHearing("2026-06-12T10:00"), "lateReason", "The list was full; counsel advised."));
        desk.as("superintendent").submits("approveLateHearing", reference, Map.of("lateDecision", "accept", "legalAdvice", "Counsel advised to go on and tell the court."));
        desk.as("constable").submits("serveHearingNotice", reference, Entries.serveHearingNotice("2026-06-11T15:00"));
        desk.waitUntil("2026-06-12T11:00");
        desk.as("courtLiaison").submits("recordResult", reference, Entries.made("2026-06-12T10:30", "2027-06-11"));
        assertThat(clock(reference, "hearing-after-notice")).isEqualTo("met late");
        assertThat(state(reference, "ORDER")).isEqualTo("IN_FORCE");
    }

    @Test
    void heardExactlyAtTheLimitIsInTimeEvenWhenRecordedLater() {
        String reference = path.served();
        path.filed(reference, "2026-06-09T14:05");
        desk.as("courtLiaison").submits("listHearing", reference, Entries.listHearing("2026-06-11T14:00"));
        desk.as("constable").submits("serveHearingNotice", reference, Entries.serveHearingNotice("2026-06-09T14:05"));
        desk.waitUntil("2026-06-11T14:30");
        desk.as("courtLiaison").submits("recordResult", reference, Entries.made("2026-06-11T14:00", "2027-06-11"));

        assertThat(clock(reference, "hearing-after-notice")).isEqualTo("met");
    }

    @Test
    void adjournedTwiceTheNoticeStaysInForceAndTheClockIsMet() {
        String reference = path.listed();
        desk.as("courtLiaison").submits("recordResult", reference, Entries.adjourned("2026-06-10T10:30"));
        assertThat(clock(reference, "hearing-after-notice")).isEqualTo("met");
        for (String day : List.of("2026-06-17", "2026-06-24")) {
            desk.as("courtLiaison").submits("listHearing", reference, Entries.listHearing(day + "T10:00"));
            desk.as("constable").submits("serveHearingNotice", reference, but(Entries.serveHearingNotice("2026-06-10T10:45")));
            desk.waitUntil(day + "T11:00");
            assertThat(state(reference, "NOTICE")).isEqualTo("IN_FORCE");
            desk.as("courtLiaison").submits("recordResult", reference, day.endsWith("17") ? Entries.adjourned(day + "T10:30") : Entries.made(day + "T10:30", "2027-06-23"));
        }
        assertThat(jdbc.sql("select count(*) from register.hearing where outcome is not null").query(Integer.class).single()).isGreaterThanOrEqualTo(3);
        assertThat(state(reference, "NOTICE")).isEqualTo("ENDED");
        assertThat(state(reference, "ORDER")).isEqualTo("IN_FORCE");
    }

    @Test
    void refusedByTheCourt() {
        String reference = path.listed();
        desk.as("courtLiaison").submits("recordResult", reference, Entries.refused("2026-06-10T10:30"));

        assertThat(state(reference, "APPLICATION")).isEqualTo("REFUSED");
        assertThat(state(reference, "NOTICE")).isEqualTo("ENDED");
        assertThat(desk.openForms(reference)).isEmpty();
    }

    @Test
    void withdrawn() {
        String reference = path.listed();
        desk.as("courtLiaison").submits("recordResult", reference, Entries.withdrawn("2026-06-10T10:30"));

        assertThat(state(reference, "APPLICATION")).isEqualTo("WITHDRAWN");
        assertThat(state(reference, "NOTICE")).isEqualTo("ENDED");
        assertThat(clock(reference, "hearing-after-notice")).isEqualTo("application withdrawn");
    }

    @Test
    void madeButAmendedByTheCourtIsRegisteredAsMade() {
        String reference = path.listed();
        desk.as("courtLiaison").submits("recordResult", reference, but(Entries.made("2026-06-10T10:30", "2027-06-09"), "madeAsDrafted", false));
        desk.as("courtLiaison").submits("recordClause", reference, Map.of("madeClauseCode", "NOABUSE", "anotherClause", true));
        Map<String, Object> zone = Map.of("madeClauseCode", "ZONE", "madeClauseDetail", "the whole of Purley Way from Thornton Road to Fiveways", "anotherClause", false);
        assertThatThrownBy(() -> desk.as("courtLiaison").submits("recordClause", reference, zone)).hasMessageContaining("Add the map to the case first");
        String map = desk.map(reference);
        desk.as("courtLiaison").submits("recordClause", reference, but(zone, "madeClauseMap", map));

        assertThat(wordings(reference, "ORDER")).hasSize(2).anyMatch(wording -> wording.contains("Purley Way") && wording.contains("shown on map " + map));
        desk.settle();
        assertThat(desk.as("constable").opens("serveOrder", reference).get("orderMaps").toString()).contains("/E/1: Map of the exclusion zone");
    }

    @Test
    void notificationLateIsAnOffenceAndTheDutyGoesOn() {
        String reference = path.made();
        // made Wednesday: three days beginning with it end on Friday at midnight
        desk.waitUntil("2026-06-12T23:59");
        assertThat(desk.openForms(reference)).doesNotContain("answerMissedNotification");
        desk.waitUntil("2026-06-13T00:01");
        assertThat(clock(reference, "notification")).isEqualTo("open, missed");
        desk.as("offenderManager").submits("answerMissedNotification", reference, Map.of("missedAction", "arrest", "missedNote", "Arrest attempt planned for this morning."));
        desk.clockAt("2026-06-13T12:00");
        desk.as("offenderManager").submits("recordNotification", reference, Entries.recordNotification("2026-06-13T11:00"));
        assertThat(clock(reference, "notification")).isEqualTo("met late");
    }

    @Test
    void notificationSuspendedWhileAnotherRegimeCoversTheRespondentAndRevivedAfterIt() {
        String reference = path.made("otherRegime", "sexOffender");
        assertThat(desk.openForms(reference)).contains("otherRegimeEnded").doesNotContain("recordNotification");

        desk.waitUntil("2026-09-01T12:00");
        desk.as("offenderManager").submits("otherRegimeEnded", reference, Map.of("regimeEndedOn", "2026-09-01", "regimeEvidence", "Register entry ended on 1 September."));
        assertThat(due(reference, "notification")).isEqualTo("2026-09-04T00:00+01:00[Europe/London]");
    }

    @Test
    void orderUntilAnEventEndsWithIt() {
        String reference = path.made("orderTerm", "UNTIL_EVENT", "untilDay", null, "untilEvent", "the end of the family proceedings CR26F0001");
        desk.waitUntil("2026-12-01T12:00");
        desk.as("offenderManager").submits("recordEndingEvent", reference, Map.of("endingEventAt", "2026-12-01T10:00", "endingEvidence", "Sealed final order seen."));
        assertThat(state(reference, "ORDER")).isEqualTo("EXPIRED");
        assertThat(desk.openForms(reference)).isEmpty();
    }

    @Test
    void openEndedOrderIsReviewedEachYearUntilTheCourtDischargesIt() {
        String reference = path.made("orderTerm", "FURTHER_ORDER", "untilDay", null);
        desk.waitUntil("2027-06-10T12:00");
        desk.as("offenderManager").submits("reviewOpenOrder", reference, Map.of("reviewFinding", "keep", "reviewNote", "Contact attempts continue; the order is needed."));
        desk.waitUntil("2028-06-10T13:00");
        assertThat(desk.openForms(reference)).contains("reviewOpenOrder");

        Map<String, Object> discharge = RouteEntries.changeReceived(instrument(reference, "ORDER"), "discharged", "croydon-magistrates", "2028-06-10T10:00", "respondent");
        assertThatThrownBy(() -> desk.as("officer").starts("variation-received", but(discharge, "variedOrder", "O99-000001"))).hasMessageContaining("no order of this reference");
        assertThatThrownBy(() -> desk.as("officer").starts("variation-received", but(discharge, "variationHeldAt", "2026-06-10T10:29"))).hasMessageContaining("before the order was made");
        desk.as("officer").starts("variation-received", discharge);
        desk.as("legal").submits("confirmDischarge", reference, RouteEntries.confirmDischarge("reject"));
        assertThat(state(reference, "ORDER")).isEqualTo("IN_FORCE");
        desk.as("legal").starts("variation-received", discharge);
        assertThatThrownBy(() -> desk.as("legal").submits("confirmDischarge", reference, RouteEntries.confirmDischarge("confirm"))).hasMessageContaining("does not confirm");
        desk.as("legal2").submits("confirmDischarge", reference, RouteEntries.confirmDischarge("confirm"));
        assertThat(state(reference, "ORDER")).isEqualTo("DISCHARGED");
        assertThat(desk.openForms(reference)).isEmpty();
        assertThat(clock(reference, "notification")).isEqualTo("order ended");
    }

    @Test
    void standaloneApplicationOnNoticeWithoutAClock() {
        String reference = path.reported("application-standalone", Entries.reportAbuse(), Entries.recordReport());
        desk.as("officer").submits("stateGrounds", reference, RouteEntries.stateGrounds());
        desk.as("inspector").submits("authoriseApplication", reference, Map.of("applicationDecision", "authorise", "authorisationReason", "Necessary and proportionate on this history."));
        path.filed(reference, "2026-06-09T09:30");
        desk.as("courtLiaison").submits("listHearing", reference, Entries.listHearing("2026-06-30T10:00"));
        desk.as("constable").submits("serveHearingNotice", reference, Entries.serveHearingNotice("2026-06-09T09:45"));
        desk.waitUntil("2026-06-30T11:00");
        desk.as("courtLiaison").submits("recordResult", reference, Entries.made("2026-06-30T10:30", "2027-06-29"));

        assertThat(state(reference, "ORDER")).isEqualTo("IN_FORCE");
        assertThat(jdbc.sql("select count(*) from register.clock where case_reference = ? and kind = 'hearing-after-notice'").param(reference).query(Integer.class).single()).isZero();
    }

    @Test
    void standaloneApplicationNotAuthorised() {
        String reference = path.reported("application-standalone", Entries.reportAbuse(), Entries.recordReport());
        desk.as("officer").submits("stateGrounds", reference, RouteEntries.stateGrounds());
        desk.as("inspector").submits("authoriseApplication", reference, Map.of("applicationDecision", "refuse", "authorisationReason", "A notice is needed tonight, not an application."));

        assertThat(state(reference, "APPLICATION")).isEqualTo("NOT_AUTHORISED");
        assertThat(desk.running(reference)).isEmpty();
    }

    @Test
    void peopleOnTheRegisterAreAskedForAndTheirCaseIsUsedAgain() {
        Map<String, Object> people = Entries.reportAbuse();
        String first = path.reported(people, Entries.recordReport());

        var again = desk.as("officer").starts("notice", but(people, "respondentName", people.get("respondentName").toString().toUpperCase()));
        assertThat(desk.openForms(again.getId())).containsExactly("confirmPeople");
        String respondent = jdbc.sql("select respondent_id from register.protection_case where reference = ?").param(first).query(String.class).single();
        String protectedPerson = jdbc.sql("select protected_person_id from register.protection_case where reference = ?").param(first).query(String.class).single();
        desk.as("officer").submits("confirmPeople", again.getId(), Map.of("respondentChoice", respondent, "protectedPersonChoice", protectedPerson));
        desk.as("officer").submits("recordReport", again.getId(), Entries.recordReport());
        assertThat(desk.caseOf(again)).isEqualTo(first);
    }

    @Test
    void aSecondNoticeForAPairWithOneInForceIsNotEligible() {
        String reference = path.served();
        Map<String, Object> people = Map.of("respondentName", name(reference, "respondent_id"), "respondentDateOfBirth", "1990-02-03", "area", "Croydon",
                "protectedPersonName", name(reference, "protected_person_id"), "protectedPersonDateOfBirth", "1992-05-06");
        var again = desk.as("officer").starts("notice", people);
        desk.as("officer").submits("confirmPeople", again.getId(), Map.of("respondentChoice", person(reference, "respondent_id"), "protectedPersonChoice", person(reference, "protected_person_id")));
        desk.as("officer").submits("recordReport", again.getId(), Entries.recordReport());

        assertThat(desk.as("officer").opens("noteIneligible", again.getId()).get("ineligibilityReasons").toString()).contains("in force already");
    }

    private String name(String reference, String who) {
        return jdbc.sql("select name from register.person where id = (select " + who + " from register.protection_case where reference = ?)").param(reference).query(String.class).single();
    }

    private String person(String reference, String who) {
        return jdbc.sql("select " + who + " from register.protection_case where reference = ?").param(reference).query(String.class).single();
    }

    private String instrument(String reference, String kind) {
        return jdbc.sql("select reference from register.instrument where case_reference = ? and kind = ? order by opened_at desc limit 1")
                .params(reference, kind).query(String.class).single();
    }

    private List<String> wordings(String reference, String kind) {
        return jdbc.sql("""
                        select wording from register.clause where instrument_reference = :ref
                        and version = (select max(version) from register.clause where instrument_reference = :ref) order by number""")
                .param("ref", instrument(reference, kind)).query(String.class).list();
    }

    private List<String> alerts(String reference) {
        return jdbc.sql("select role from register.staff_alert where idempotency_key not like 'call-back/%' and case_reference = ? order by id").param(reference).query(String.class).list();
    }

    private String due(String reference, String kind) {
        return jdbc.sql("select due_at from register.clock where case_reference = ? and kind = ? order by id desc limit 1").params(reference, kind)
                .query(java.sql.Timestamp.class).single().toInstant().atZone(Desk.LONDON).toString();
    }

    private String state(String reference, String kind) {
        return jdbc.sql("select state from register.instrument where case_reference = ? and kind = ? order by opened_at desc limit 1")
                .params(reference, kind).query(String.class).single();
    }

    private String clock(String reference, String kind) {
        return jdbc.sql("""
                        select coalesce(close_reason, case when missed_at is null then 'open' else 'open, missed' end)
                        from register.clock where case_reference = ? and kind = ? order by id desc limit 1""")
                .params(reference, kind).query(String.class).single();
    }
}
