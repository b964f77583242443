package uk.dapo.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.dapo.walk.Entries.but;

import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** A fact recorded wrongly is corrected by two people: the old value stays, and clocks, timers and due dates move with it. */
@CaseTest
@Import(Desk.class)
@TestPropertySource(properties = "dapo.test=moving")
@Tag("own-application")
class CorrectionTest {

    private static final String REASON = "The pocket book and the body-worn video show another time.";

    @Autowired
    Desk desk;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    TaskService tasks;
    @Autowired
    ManagementService management;
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
    void servedThreeHoursEarlierTheLimitComesThreeHoursEarlier() {
        String reference = path.served();
        desk.as("officer").starts("correction", service(reference, "2026-06-09T11:00"));
        Map<String, Object> shown = desk.as("supervisor").opens("approveCorrection", reference);
        assertThat(shown.get("correctionSummary").toString()).contains("Recorded: Tuesday 9 June 2026, 14:00", "Right: Tuesday 9 June 2026, 11:00", "Tom Ashworth");
        assertThat(shown.get("correctionEffects").toString()).contains("from Thursday 11 June 2026, 14:00 **to Thursday 11 June 2026, 11:00**");
        assertThat(shown.get("clockSummary").toString()).contains("14:00");
        assertThat(due(reference, "hearing-after-notice")).as("only asked for").isEqualTo("2026-06-11T14:00");
        approve("supervisor", reference);

        assertThat(due(reference, "hearing-after-notice")).isEqualTo("2026-06-11T11:00");
        assertThat(timer("escalation", reference)).as("a day before Thursday's sitting, as before").isEqualTo("2026-06-10T10:00");
        assertThat(jdbc.sql("select served_at from register.notice where reference = ?").param(instrument(reference, "NOTICE")).query(Timestamp.class).single().toInstant())
                .isEqualTo("2026-06-09T10:00:00Z");
        assertThat(jdbc.sql("select value_before || ' ' || value_after || ' ' || asked_by || ' ' || decided_by || ' ' || decision || ' ' || reason from register.correction where case_reference = ?")
                .param(reference).query(String.class).list()).containsExactly("2026-06-09T14:00:00+01:00 2026-06-09T11:00:00+01:00 officer supervisor APPROVED " + REASON);
        assertThat(events(reference)).containsSubsequence("correction-asked", "clock-moved", "correction-approved");
        assertThat(desk.running(reference)).doesNotContain("correction");
    }

    @Test
    void servedThreeHoursLaterTheLimitComesThreeHoursLater() {
        String reference = path.served();
        desk.clockAt("2026-06-09T18:00");
        desk.as("constable").starts("correction", service(instrument(reference, "APPLICATION"), "2026-06-09T17:00"));
        approve("inspector", reference);

        assertThat(due(reference, "hearing-after-notice")).isEqualTo("2026-06-11T17:00");
        assertThat(timer("escalation", reference)).isEqualTo("2026-06-10T10:00");
        desk.waitUntil("2026-06-11T16:59");
        assertThat(missed(reference)).isFalse();
        desk.waitUntil("2026-06-11T17:01");
        assertThat(missed(reference)).isTrue();
    }

    @Test
    void aLimitThatIsOverByTheCorrectionClimbsAtOnce() {
        String reference = path.served();
        desk.waitUntil("2026-06-11T11:45");
        desk.as("officer").starts("correction", service(reference, "2026-06-09T11:00"));
        assertThat(desk.as("supervisor").opens("approveCorrection", reference).get("correctionEffects").toString()).contains("over at once");
        approve("supervisor", reference);
        desk.settle();

        assertThat(missed(reference)).isTrue();
        assertThat(desk.openForms(reference)).contains("answerMissedDeadline");
        assertThat(jdbc.sql("select role from register.staff_alert where idempotency_key not like 'call-back/%' and case_reference = ? order by id").param(reference).query(String.class).list())
                .endsWith("inspector", "superintendent");
        assertThat(desk.running(reference)).containsOnlyOnce("escalation");
    }

    @Test
    void aMissedLimitThatIsAgainToComeIsNoLongerMissed() {
        String reference = path.served();
        desk.waitUntil("2026-06-11T14:30");
        assertThat(missed(reference)).isTrue();
        desk.as("officer").starts("correction", service(reference, "2026-06-09T17:00"));
        approve("supervisor", reference);

        assertThat(due(reference, "hearing-after-notice")).isEqualTo("2026-06-11T17:00");
        assertThat(missed(reference)).isFalse();
        assertThat(jdbc.sql("select h.missed_at is not null from register.clock_history h join register.clock c on c.id = h.clock_id where c.case_reference = ?")
                .param(reference).query(Boolean.class).list()).containsExactly(true);
        assertThat(desk.openForms(reference)).as("nobody has to answer for it now").doesNotContain("answerMissedDeadline");

        List<String> before = alerted(reference);
        desk.waitUntil("2026-06-11T16:59");
        assertThat(alerted(reference)).as("told again what lies behind: it moved").hasSize(before.size() + 3).endsWith("dapoTeam", "legal", "inspector");
        desk.waitUntil("2026-06-11T17:01");
        assertThat(missed(reference)).isTrue();
        assertThat(desk.openForms(reference)).contains("answerMissedDeadline");
    }

    @Test
    void aMissedLimitThatWasAnsweredForIsWatchedAgainWhenItIsAgainToCome() {
        String reference = path.served();
        desk.waitUntil("2026-06-11T14:30");
        desk.as("superintendent").submits("answerMissedDeadline", reference, Map.of("deadlineCause", "courtFull", "deadlineAction", "legalAdvice",
                "deadlineNote", "Counsel advises to go on and to ask the court to hear it today."));
        assertThat(desk.running(reference)).doesNotContain("escalation");
        desk.as("officer").starts("correction", service(reference, "2026-06-09T17:00"));
        approve("supervisor", reference);

        desk.waitUntil("2026-06-11T17:01");
        assertThat(desk.openForms(reference)).contains("answerMissedDeadline");
        assertThat(desk.running(reference)).containsOnlyOnce("escalation");
    }

    /** The system was down from 13:00 to 20:00: decided 13:10, given 13:40 on paper, and the court listed it for the next morning. */
    @Test
    void aNightOnPaperIsEnteredAfterwardsAsItWas() {
        desk.clockAt("2026-06-09T12:50");
        String reference = path.drafted();
        desk.clockAt("2026-06-09T20:00");
        desk.as("inspector").submits("decideNotice", reference, Entries.giveNotice());
        assertThatThrownBy(() -> desk.as("constable").submits("serveNotice", reference, Entries.serveNotice("2026-06-09T13:40"))).hasMessageContaining("before the notice was authorised");

        desk.as("officer").starts("correction", request(reference, "decisionTime", "rightTime", "2026-06-09T13:10"));
        approve("supervisor", reference);
        assertThat(jdbc.sql("select value_before || ' ' || value_after from register.correction where case_reference = ?").param(reference).query(String.class).single())
                .isEqualTo("2026-06-09T20:00:00+01:00 2026-06-09T13:10:00+01:00");
        desk.as("constable").submits("serveNotice", reference, Entries.serveNotice("2026-06-09T13:40"));
        assertThat(due(reference, "hearing-after-notice")).isEqualTo("2026-06-11T13:40");

        desk.clockAt("2026-06-10T12:00");
        path.filed(reference, "2026-06-09T19:00");
        assertThatThrownBy(() -> desk.as("courtLiaison").submits("listHearing", reference, Entries.listHearing("2026-06-10T10:00"))).hasMessageContaining("is in the past").hasMessageContaining("on paper");
        desk.as("courtLiaison").submits("listHearing", reference, but(Entries.listHearing("2026-06-10T10:00"), "listedOnPaper", true));
        desk.as("constable").submits("serveHearingNotice", reference, Entries.serveHearingNotice("2026-06-09T19:30"));
        desk.as("courtLiaison").submits("recordResult", reference, Entries.made("2026-06-10T10:20", "2027-06-09"));
        assertThat(closed(reference)).isEqualTo("met");
        assertThat(due(reference, "notification")).isEqualTo("2026-06-13T00:00");
    }

    @Test
    void anEntryOfAServiceThatIsDaysOldClimbsAtOnce() {
        String reference = path.authorised();
        desk.clockAt("2026-06-12T09:00");
        desk.as("constable").submits("serveNotice", reference, Entries.serveNotice("2026-06-09T14:00"));
        desk.settle();

        assertThat(due(reference, "hearing-after-notice")).isEqualTo("2026-06-11T14:00");
        assertThat(missed(reference)).isTrue();
        assertThat(desk.openForms(reference)).contains("answerMissedDeadline");
        assertThat(alerted(reference)).containsSubsequence("dapoTeam", "legal", "inspector", "superintendent");
    }

    @Test
    void whenANoticeWasAuthorisedIsNotCorrectedToWhenItCouldNotHaveBeen() {
        String reference = path.served();
        refused(request(reference, "decisionTime", "rightTime", "2026-06-09T14:01"), "after the notice was given");
        jdbc.sql("update register.officer set rank = 'SERGEANT', acting_rank = 'INSPECTOR', acting_until = timestamptz '2026-06-09 09:30+01' where username = 'inspector'").update();
        try {
            refused(request(reference, "decisionTime", "rightTime", "2026-06-09T09:45"), "no rank of inspector");
            desk.as("officer").starts("correction", request(reference, "decisionTime", "rightTime", "2026-06-09T09:15"));
            approve("supervisor", reference);
        } finally {
            jdbc.sql("update register.officer set rank = 'INSPECTOR', acting_rank = null, acting_until = null where username = 'inspector'").update();
        }
        assertThat(jdbc.sql("select decider_rank from register.notice where reference = ?").param(instrument(reference, "NOTICE")).query(String.class).single()).isEqualTo("INSPECTOR");
        refused(request(path.drafted(), "decisionTime", "rightTime", "2026-06-09T09:15"), "no such fact");
    }

    @Test
    void aConditionTypedWronglyIsWrittenAgainAndTheOldWordingStays() {
        String reference = path.made();
        String order = instrument(reference, "ORDER");
        String typed = jdbc.sql("select wording from register.clause where instrument_reference = ? and number = 1 and version = 1").param(order).query(String.class).single();
        Map<String, Object> request = but(request(reference, "orderClause", "rightWording", "You must not contact Vera Protected by any means, nor through anybody else."), "clauseNumber", 1);
        desk.as("courtLiaison").starts("correction", request);
        assertThat(desk.as("supervisor").opens("approveCorrection", reference).get("correctionSummary").toString()).contains("nor through anybody else");
        approve("supervisor", reference);

        assertThat(jdbc.sql("select wording from register.clause where instrument_reference = ? and number = 1 order by version").param(order).query(String.class).list())
                .containsExactly(typed, "You must not contact Vera Protected by any means, nor through anybody else.");
        refused(but(request, "clauseNumber", 9), "no condition of that number");
        refused(request, "recorded like this already");
        refused(but(request, "clauseNumber", null), "missing");
    }

    /** Given at 01:30 in the night the clocks went back: both hours are on the Sunday, yet which one it was is asked and kept. */
    @Test
    void aTimeThatHappenedTwiceIsCorrectedToTheOneThatIsMeant() {
        desk.clockAt("2026-10-25T05:00");
        String reference = path.authorised("2026-10-24T22:00");
        desk.as("constable").submits("serveNotice", reference, but(Entries.serveNotice("2026-10-25T01:30"), "servedAtOffset", "+01:00"));
        assertThat(served(reference)).isEqualTo("2026-10-25T00:30:00Z");
        assertThat(due(reference, "hearing-after-notice")).as("the whole of Sunday is disregarded").isEqualTo("2026-10-28T00:00");

        refused(service(reference, "2026-10-25T01:30"), "happened twice");
        desk.as("officer").starts("correction", but(service(reference, "2026-10-25T01:30"), "rightTimeOffset", "+00:00"));
        approve("supervisor", reference);
        assertThat(served(reference)).isEqualTo("2026-10-25T01:30:00Z");
        assertThat(due(reference, "hearing-after-notice")).isEqualTo("2026-10-28T00:00");
    }

    @Test
    void whoeverAsksDoesNotDecide() {
        String reference = path.served();
        desk.as("supervisor").starts("correction", service(reference, "2026-06-09T11:00"));
        assertThatThrownBy(() -> approve("supervisor", reference)).hasMessageContaining("does not decide").hasMessageContaining("somebody else of the team");
        assertThat(due(reference, "hearing-after-notice")).isEqualTo("2026-06-11T14:00");
        assertThat(desk.as("officer").tasks("approveCorrection", reference)).isEmpty();
        tasks.setAssignee(desk.as("supervisor").tasks("approveCorrection", reference).get(0).getId(), null);
        approve("inspector", reference);
        assertThat(due(reference, "hearing-after-notice")).isEqualTo("2026-06-11T11:00");
    }

    @Test
    void aRefusedCorrectionChangesNothingAndIsKept() {
        String reference = path.served();
        desk.as("officer").starts("correction", service(reference, "2026-06-09T11:00"));
        assertThatThrownBy(() -> desk.as("supervisor").submits("approveCorrection", reference, Map.of("correctionDecision", "refuse"))).hasMessageContaining("missing");
        desk.as("supervisor").submits("approveCorrection", reference, Map.of("correctionDecision", "refuse", "correctionNote", "The video shows 14:00 after all."));

        assertThat(due(reference, "hearing-after-notice")).isEqualTo("2026-06-11T14:00");
        assertThat(jdbc.sql("select decision || ' ' || decision_note from register.correction where case_reference = ?").param(reference).query(String.class).list())
                .containsExactly("REFUSED The video shows 14:00 after all.");
        assertThat(events(reference)).contains("correction-refused").doesNotContain("clock-moved");
    }

    @Test
    void aDateOfBirthIsCorrectedAndWhatWasDoneStays() {
        String reference = path.served();
        desk.as("officer").starts("correction", born(reference, "respondentBorn", "1991-02-03"));
        assertThat(desk.as("supervisor").opens("approveCorrection", reference).get("correctionEffects").toString()).contains("from 36 **to 35**").doesNotContain("Under age");
        approve("supervisor", reference);

        assertThat(desk.as("dapoTeam").opens("prepareComplaint", reference).get("caseSummary").toString()).contains("3 February 1991");
        assertThat(jdbc.sql("select count(*) from register.staff_alert where idempotency_key not like 'call-back/%' and case_reference = ? and role = 'superintendent'").param(reference).query(Integer.class).single()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"respondentBorn, 2008-06-10, 17", "protectedPersonBorn, 2010-06-10, 15"})
    void whoTurnsOutToBeUnderAgeIsASuperintendentsMatterAndNothingIsUndone(String fact, String born, String age) {
        String reference = path.served();
        desk.as("officer").starts("correction", born(reference, fact, born));
        assertThat(desk.as("supervisor").opens("approveCorrection", reference).get("correctionEffects").toString())
                .contains("Under age in " + reference).contains(age + " on Tuesday 9 June 2026").contains("superintendent is alerted").contains("Nothing is undone");
        approve("supervisor", reference);
        desk.settle();

        assertThat(jdbc.sql("select role || ': ' || subject from register.staff_alert where idempotency_key not like 'call-back/%' and case_reference = ?").param(reference).query(String.class).list())
                .containsExactly("superintendent: A corrected date of birth makes somebody under age");
        assertThat(state(reference, "NOTICE")).isEqualTo("IN_FORCE");
        assertThat(desk.running(reference)).contains("notice", "application").doesNotContain("correction");
    }

    @Test
    void eighteenOnTheDayOfTheNoticeIsOldEnough() {
        String reference = path.served();
        desk.clockAt("2026-06-10T10:00");
        desk.as("officer").starts("correction", born(reference, "respondentBorn", "2008-06-09"));
        assertThat(desk.as("supervisor").opens("approveCorrection", reference).get("correctionEffects").toString()).doesNotContain("Under age");
    }

    @Test
    void anOrdersLastDayIsCorrectedAndItsTimerArmedAgain() {
        String reference = path.made();
        desk.as("courtLiaison").starts("correction", lastDay(reference, "2026-07-09"));
        approve("inspector", reference);

        assertThat(timer("order", reference)).as("half of the shorter term, when its end comes near").isEqualTo("2026-06-25T05:15");
        assertThat(jdbc.sql("select version || ' ' || until_at::date from register.clause where instrument_reference = ? and number = 1 order by version")
                .param(instrument(reference, "ORDER")).query(String.class).list()).hasSize(2);
        assertThat(jdbc.sql("select cause from register.order_version where order_reference = ? order by version").param(instrument(reference, "ORDER")).query(String.class).list())
                .containsExactly("made", "corrected");
        desk.waitUntil("2026-07-09T23:59");
        assertThat(state(reference, "ORDER")).isEqualTo("IN_FORCE");
        desk.waitUntil("2026-07-10T00:00");
        assertThat(state(reference, "ORDER")).isEqualTo("EXPIRED");
        assertThatThrownBy(() -> desk.as("courtLiaison").starts("correction", lastDay(reference, "2027-07-09"))).hasMessageContaining("not in force any more");
    }

    @Test
    void aLastDayThatIsOverEndsTheOrderAtOnce() {
        String reference = path.made();
        desk.waitUntil("2026-08-01T12:00");
        desk.as("courtLiaison").starts("correction", lastDay(instrument(reference, "ORDER"), "2026-07-09"));
        assertThat(desk.as("inspector").opens("approveCorrection", reference).get("correctionEffects").toString()).contains("over at once");
        approve("inspector", reference);
        desk.settle();

        assertThat(state(reference, "ORDER")).isEqualTo("EXPIRED");
    }

    @Test
    void aHearingHeldLaterThanRecordedMeetsTheLimitLateAndMovesTheNotification() {
        String reference = path.made();
        desk.clockAt("2026-06-11T16:00");
        assertThat(taskDue("recordNotification", reference)).isEqualTo("2026-06-13T00:00");
        desk.as("courtLiaison").starts("correction", held(reference, "2026-06-11T15:00"));
        assertThat(desk.as("supervisor").opens("approveCorrection", reference).get("correctionEffects").toString()).contains("met late").contains("in effect");
        approve("supervisor", reference);

        assertThat(closed(reference)).isEqualTo("met late");
        assertThat(due(reference, "notification")).isEqualTo("2026-06-14T00:00");
        assertThat(taskDue("recordNotification", reference)).isEqualTo("2026-06-14T00:00");
        assertThat(timer("monitoring-notification", reference)).isEqualTo("2026-06-14T00:00");
        assertThat(jdbc.sql("select distinct from_at from register.clause where instrument_reference = ? and version = 2").param(instrument(reference, "ORDER"))
                .query(Timestamp.class).list()).extracting(Timestamp::toInstant).hasToString("[2026-06-11T14:00:00Z]");

        desk.as("courtLiaison").starts("correction", held(reference, "2026-06-10T10:30"));
        approve("supervisor", reference);
        assertThat(closed(reference)).isEqualTo("met");
        assertThat(due(reference, "notification")).isEqualTo("2026-06-13T00:00");
    }

    @Test
    void aServiceTimeThatMakesAHeardApplicationLateSaysSo() {
        String reference = path.made();
        desk.as("officer").starts("correction", service(reference, "2026-06-09T10:00"));
        approve("supervisor", reference);
        assertThat(closed(reference)).isEqualTo("met");
        assertThat(due(reference, "hearing-after-notice")).isEqualTo("2026-06-11T10:00");
    }

    @Test
    void anotherAreasCaseIsNotCorrected() {
        String reference = path.reported(but(Entries.reportAbuse(), "area", "Sutton"), Entries.recordReport());
        assertThatThrownBy(() -> desk.as("officer2").starts("correction", born(reference, "respondentBorn", "1991-02-03")))
                .hasMessageContaining("belongs to another area").hasMessageContaining("Open a case that is not yours");
        desk.as("officer").starts("correction", born(reference, "respondentBorn", "1991-02-03"));
        assertThat(desk.as("supervisor2").tasks("approveCorrection", reference)).isEmpty();
    }

    @Test
    void aCaseWithTwoNoticesAsksWhichOneIsMeant() {
        String reference = path.served();
        jdbc.sql("""
                with i as (insert into register.instrument (reference, kind, case_reference, area, state, opened_at)
                  values ('N26-999999', 'NOTICE', ?, 'Croydon', 'ENDED', now()) returning reference)
                insert into register.notice (reference, decided_at, served_at) select reference, now() - interval '1 day', now() from i""").param(reference).update();
        assertThatThrownBy(() -> desk.as("officer").starts("correction", service(reference, "2026-06-09T11:00")))
                .hasMessageContaining("has several").hasMessageContaining("N26-999999").hasMessageContaining("the one that is meant");
        desk.as("officer").starts("correction", service(instrument(reference, "APPLICATION"), "2026-06-09T11:00"));
    }

    @Test
    void impossibleValuesAreRefused() {
        String reference = path.made();
        refused(service(reference, "2026-06-10T12:00"), "in the future");
        refused(service(reference, "2026-06-09T09:59"), "before the notice was authorised");
        refused(service(reference, "2026-06-10T10:31"), "after the application was heard");
        refused(service(reference, "2026-06-09T14:00"), "recorded like this already");
        refused(service(reference, "2026-06-31T14:00"), "cannot be used");
        refused(born(reference, "respondentBorn", "2026-06-11"), "in the future");
        refused(born(reference, "respondentBorn", "2026-06-10"), "after the case was opened");
        refused(born(reference, "respondentBorn", "1990-02-03"), "recorded like this already");
        refused(born(reference, "protectedPersonBorn", "0092-05-06"), "sensible year");
        refused(lastDay(reference, "2026-06-09"), "before the day the order was made");
        refused(lastDay(reference, "2027-06-09"), "recorded like this already");
        refused(held(reference, "2026-06-09T13:00"), "before the notice was given");
        refused(held(reference, "2026-06-09T14:10"), "before the complaint was filed");
        refused(but(held(reference, "2026-06-10T10:00"), "hearingNumber", 2), "no hearing of that number");
        refused(held(reference, "2026-06-10T10:30"), "recorded like this already");
        refused(but(service(reference, "2026-06-09T11:00"), "correctionReason", "Wrong."), "at least 20");
        refused(but(service(reference, "2026-06-09T11:00"), "correctionReference", "C26-999999"), "not on the register");
        refused(but(service(reference, "2026-06-09T11:00"), "correctionReference", "the Smith case"), "Copy it from the case");
        refused(but(service(reference, "2026-06-09T11:00"), "rightLastDay", "2027-01-01"), "does not ask this");
        refused(but(service(reference, "2026-06-09T11:00"), "rightTime", null), "missing");
        String unserved = path.drafted();
        refused(service(unserved, "2026-06-10T10:00"), "no such fact on record");
        refused(lastDay(unserved, "2027-01-01"), "no such fact on record");
        assertThat(jdbc.sql("select count(*) from register.correction where case_reference = ?").param(reference).query(Integer.class).single()).isZero();
        assertThat(desk.openForms(reference)).doesNotContain("approveCorrection");
    }

    @Test
    void whatWasRightWhenAskedIsCheckedAgainWhenDecided() {
        String reference = path.served();
        desk.as("officer").starts("correction", service(reference, "2026-06-09T11:00"));
        var first = desk.as("supervisor").tasks("approveCorrection", reference).get(0);
        approve("supervisor", reference);
        assertThat(first).isNotNull();
        desk.as("officer").starts("correction", service(reference, "2026-06-09T12:00"));
        jdbc.sql("update register.notice set served_at = timestamptz '2026-06-09 12:00+01' where reference = ?").param(instrument(reference, "NOTICE")).update();
        assertThatThrownBy(() -> approve("supervisor", reference)).hasMessageContaining("recorded like this already");
    }

    private void refused(Map<String, Object> request, String why) {
        assertThatThrownBy(() -> desk.as("officer").starts("correction", request)).as(why).hasMessageContaining(why);
    }

    private void approve(String who, String reference) {
        desk.as(who).submits("approveCorrection", reference, Map.of("correctionDecision", "approve"));
    }

    private static Map<String, Object> service(String reference, String at) {
        return request(reference, "serviceTime", "rightTime", at);
    }

    private static Map<String, Object> held(String reference, String at) {
        return request(reference, "heldTime", "rightTime", at);
    }

    private static Map<String, Object> born(String reference, String fact, String day) {
        return request(reference, fact, "rightBirthDay", day);
    }

    private static Map<String, Object> lastDay(String reference, String day) {
        return request(reference, "orderLastDay", "rightLastDay", day);
    }

    private static Map<String, Object> request(String reference, String fact, String question, String value) {
        return Map.of("correctionReference", reference, "correctedFact", fact, question, value, "correctionReason", REASON);
    }

    private String instrument(String reference, String kind) {
        return jdbc.sql("select reference from register.instrument where case_reference = ? and kind = ? order by opened_at desc limit 1")
                .params(reference, kind).query(String.class).single();
    }

    private String state(String reference, String kind) {
        return jdbc.sql("select state from register.instrument where reference = ?").param(instrument(reference, kind)).query(String.class).single();
    }

    private String served(String reference) {
        return jdbc.sql("select served_at from register.notice where reference = ?").param(instrument(reference, "NOTICE")).query(Timestamp.class).single().toInstant().toString();
    }

    private String due(String reference, String kind) {
        return london(jdbc.sql("select due_at from register.clock where case_reference = ? and kind = ? order by id desc limit 1").params(reference, kind)
                .query(Timestamp.class).single());
    }

    private String closed(String reference) {
        return jdbc.sql("select close_reason from register.clock where case_reference = ? and kind = 'hearing-after-notice'").param(reference).query(String.class).single();
    }

    private boolean missed(String reference) {
        return jdbc.sql("select missed_at is not null from register.clock where case_reference = ? and kind = 'hearing-after-notice'").param(reference).query(Boolean.class).single();
    }

    private List<String> alerted(String reference) {
        return jdbc.sql("select role from register.staff_alert where idempotency_key not like 'call-back/%' and case_reference = ? order by id").param(reference).query(String.class).list();
    }

    private List<String> events(String reference) {
        return jdbc.sql("select kind from register.event where chain = ? order by number").param(reference).query(String.class).list();
    }

    /** The last thing that is to happen: an order's end, after the notice of it. */
    private String timer(String process, String reference) {
        return london(management.createJobQuery().timers().processDefinitionKey(process).list().stream()
                .filter(job -> desk.belongs(job.getProcessInstanceId(), reference)).map(org.camunda.bpm.engine.runtime.Job::getDuedate)
                .max(java.util.Comparator.naturalOrder()).orElseThrow());
    }

    private String taskDue(String form, String reference) {
        return london(tasks.createTaskQuery().taskDefinitionKey(form).list().stream()
                .filter(task -> desk.belongs(task.getProcessInstanceId(), reference)).findFirst().orElseThrow().getDueDate());
    }

    private static String london(java.util.Date date) {
        return new java.util.Date(date.getTime()).toInstant().atZone(Desk.LONDON).toLocalDateTime().toString();
    }
}
