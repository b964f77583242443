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
import org.camunda.bpm.engine.runtime.ProcessInstance;
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

/** A bank holiday is added or removed while cases run: shown first, then clocks, timers and due dates move together, or nothing does. */
@CaseTest
@Import(Desk.class)
// a calendar and clocks of its own: a change concerns every open clock there is
@TestPropertySource(properties = "dapo.test=moving")
@Tag("own-application")
class CalendarChangeTest {

    private static final String THURSDAY = "2026-06-11";

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
        jdbc.sql("update register.clock set closed_at = from_at where closed_at is null").update();
    }

    @AfterEach
    void realTimeAndRealCalendar() {
        ClockUtil.reset();
        jdbc.sql("update register.calendar_proposal set state = 'CANCELLED' where state = 'OPEN'").update();
        jdbc.sql("update register.calendar_change set withdrawn_at = 'infinity' where withdrawn_at is null").update();
    }

    @Test
    void aHolidayAddedMovesLimitTimersDueDatesAndTheTrailSaysSo() {
        String reference = path.served();
        assertThat(due(reference)).isEqualTo("2026-06-11T14:00");
        assertThat(timer(reference)).as("a day before").isEqualTo("2026-06-10T10:00");

        ProcessInstance change = desk.as("manager").starts("calendar", added(THURSDAY));
        assertThat(due(reference)).as("only shown so far").isEqualTo("2026-06-11T14:00");
        assertThat(shown(change)).contains("1 of 1 running clocks").contains(reference).contains("from Thursday 11 June 2026, 14:00 **to Friday 12 June 2026, 14:00**");
        confirm(change);

        assertThat(due(reference)).isEqualTo("2026-06-12T14:00");
        assertThat(timer(reference)).isEqualTo("2026-06-11T10:00");
        assertThat(desk.as("dapoTeam").opens("prepareComplaint", reference).get("clockSummary").toString())
                .contains("Friday 12 June 2026, 14:00").contains("Bank holiday for a test");
        assertThat(events(reference, "clock-moved")).singleElement().asString()
                .contains("2026-06-11T13:00:00Z").contains("2026-06-12T13:00:00Z").contains("calendar-change/").contains("by superintendent");
        assertThat(jdbc.sql("select h.explanation from register.clock_history h join register.clock c on c.id = h.clock_id where c.case_reference = ?").param(reference)
                .query(String.class).list()).singleElement().asString().contains("Thursday 11 June");

        desk.waitUntil("2026-06-12T13:59");
        assertThat(missed(reference)).isFalse();
        desk.waitUntil("2026-06-12T14:01");
        assertThat(missed(reference)).isTrue();
    }

    @Test
    void aDueDateThatTheLimitCutShortGrowsAgainAndShrinksBack() {
        String reference = path.served();
        desk.clockAt("2026-06-11T11:30");
        path.filed(reference, "2026-06-11T09:00");
        assertThat(taskDue("listHearing", reference)).as("the limit comes before four hours from now").isEqualTo("2026-06-11T14:00");

        desk.clockAt("2026-06-11T12:30");
        confirm(desk.as("manager").starts("calendar", added(THURSDAY)));
        assertThat(taskDue("listHearing", reference)).as("four hours from when the task was made").isEqualTo("2026-06-11T15:30");
        confirm(desk.as("manager").starts("calendar", removed(THURSDAY)));
        assertThat(taskDue("listHearing", reference)).isEqualTo("2026-06-11T14:00");
    }

    @Test
    void timersThatAskNoClockStayAsTheyWere() {
        String unserved = path.authorised();
        String reference = path.served();
        var before = management.createJobQuery().timers().processDefinitionKey("notice-service").list().stream().map(job -> job.getDuedate()).toList();
        desk.clockAt("2026-06-09T16:00");
        confirm(desk.as("manager").starts("calendar", added(THURSDAY)));

        assertThat(desk.openForms(unserved)).containsExactly("serveNotice");
        assertThat(management.createJobQuery().timers().processDefinitionKey("notice-service").list().stream().map(job -> job.getDuedate()).toList()).isEqualTo(before);
        assertThat(taskDue("prepareComplaint", reference)).isEqualTo("2026-06-09T22:05");
    }

    @Test
    void removingItMovesAllBack() {
        String reference = path.served();
        desk.clockAt("2026-06-09T14:10");
        confirm(desk.as("manager").starts("calendar", added(THURSDAY)));
        String before = explanation(reference);
        confirm(desk.as("manager").starts("calendar", removed(THURSDAY)));

        assertThat(due(reference)).isEqualTo("2026-06-11T14:00");
        assertThat(timer(reference)).isEqualTo("2026-06-10T10:00");
        assertThat(explanation(reference)).isNotEqualTo(before).doesNotContain("for a test");
        assertThat(events(reference, "clock-moved")).hasSize(2);
        assertThat(jdbc.sql("select count(*) from register.calendar_change where day = date '2026-06-11' and withdrawn_at is null and not added").query(Integer.class).single()).isOne();
    }

    @Test
    void onlyTheCaseWhoseLimitRunsOverTheDayMoves() {
        String early = path.served();
        desk.clockAt("2026-06-09T10:00");
        String late = path.authorised();
        desk.clockAt("2026-06-12T15:00");
        jdbc.sql("update register.clock set closed_at = from_at where case_reference = ?").param(early).update();
        desk.clockAt("2026-06-12T15:05");
        desk.as("constable").submits("serveNotice", late, Entries.serveNotice("2026-06-12T15:00"));
        desk.clockAt("2026-06-09T15:00");
        jdbc.sql("update register.clock set closed_at = null where case_reference = ?").param(early).update();

        ProcessInstance change = desk.as("manager").starts("calendar", added("2026-06-15"));
        assertThat(shown(change)).contains("1 of 2 running clocks").contains(late).doesNotContain(early);
        confirm(change);
        assertThat(due(late)).isEqualTo("2026-06-16T15:00");
        assertThat(due(early)).isEqualTo("2026-06-11T14:00");
        assertThat(events(early, "clock-moved")).isEmpty();
    }

    @Test
    void whatIsShownIsWhatHappens() {
        String reference = path.served();
        ProcessInstance change = desk.as("manager").starts("calendar", added("2026-06-10"));
        String shown = shown(change);
        confirm(change);

        assertThat(shown).contains(uk.dapo.clock.LondonTime.say(uk.dapo.clock.LondonTime.parse(due(reference))));
    }

    @Test
    void cancelChangesNothing() {
        String reference = path.served();
        long events = count("register.event where kind = 'clock-moved'");
        long changes = count("register.calendar_change");
        ProcessInstance change = desk.as("manager").starts("calendar", added(THURSDAY));
        desk.as("superintendent").submits("confirmCalendarChange", change.getId(), Map.of("calendarDecision", "cancel"));

        assertThat(due(reference)).isEqualTo("2026-06-11T14:00");
        assertThat(timer(reference)).isEqualTo("2026-06-10T10:00");
        assertThat(count("register.event where kind = 'clock-moved'")).isEqualTo(events);
        assertThat(count("register.calendar_change")).isEqualTo(changes);
        desk.as("manager").starts("calendar", added(THURSDAY));
    }

    @Test
    void whoeverAskedForItDoesNotConfirmIt() {
        String reference = path.served();
        ProcessInstance change = desk.as("manager").starts("calendar", added(THURSDAY));
        assertThatThrownBy(() -> desk.as("manager").submits("confirmCalendarChange", change.getId(), Map.of("calendarDecision", "confirm")))
                .hasMessageContaining("Whoever proposed the change does not confirm it").hasMessageContaining("somebody else of the team");
        assertThat(due(reference)).isEqualTo("2026-06-11T14:00");
        tasks.setAssignee(tasks.createTaskQuery().processInstanceId(change.getId()).singleResult().getId(), null);
        confirm(change);
        assertThat(due(reference)).isEqualTo("2026-06-12T14:00");
    }

    @Test
    void aClockStartedInBetweenIsShownBeforeAnythingMoves() {
        String first = path.served();
        ProcessInstance change = desk.as("manager").starts("calendar", added(THURSDAY));
        desk.clockAt(Path.START);
        String second = path.served();
        confirm(change);

        assertThat(due(first)).as("nothing was moved").isEqualTo("2026-06-11T14:00");
        assertThat(shown(change)).contains("have changed since").contains("2 of 2").contains(second);
        confirm(change);
        assertThat(due(first)).isEqualTo("2026-06-12T14:00");
        assertThat(due(second)).isEqualTo("2026-06-12T14:00");
    }

    @Test
    void aTimerMovedIntoThePastFiresAtOnce() {
        desk.clockAt("2026-06-09T14:00");
        confirm(desk.as("manager").starts("calendar", added("2026-06-10")));
        desk.clockAt(Path.START);
        String reference = path.served();
        assertThat(due(reference)).isEqualTo("2026-06-12T14:00");
        desk.waitUntil("2026-06-11T15:00");

        ProcessInstance change = desk.as("manager").starts("calendar", removed("2026-06-10"));
        assertThat(shown(change)).contains("over at once");
        confirm(change);
        desk.settle();
        assertThat(missed(reference)).isTrue();
        assertThat(desk.openForms(reference)).contains("answerMissedDeadline");
    }

    @Test
    void aDayIsChangedByOneProposalAtATime() {
        desk.as("manager").starts("calendar", added(THURSDAY));
        assertThatThrownBy(() -> desk.as("manager").starts("calendar", added(THURSDAY))).hasMessageContaining("Which day?").hasMessageContaining("waiting to be confirmed")
                .hasMessageContaining("Confirm or cancel");
        desk.as("manager").starts("calendar", added("2026-06-18"));
    }

    /** A day proclaimed at short notice is entered when it is known, even on the day itself: the law has moved the limit, passed or not. */
    @Test
    void aDayEnteredLateMovesEvenALimitThatHadPassedAndSaysSoFirst() {
        String passed = path.served();
        desk.clockAt(Path.START);
        String running = path.served();
        desk.clockAt("2026-06-11T13:00");
        jdbc.sql("update register.clock set met_at = timestamptz '2026-06-11 12:00+01', closed_at = timestamptz '2026-06-11 12:00+01', close_reason = 'met' where case_reference = ? and kind = 'hearing-after-notice'")
                .param(running).update();
        desk.waitUntil("2026-06-11T14:30");
        assertThat(missed(passed)).isTrue();
        assertThat(desk.openForms(passed)).contains("answerMissedDeadline");

        ProcessInstance change = desk.as("manager").starts("calendar", added(THURSDAY));
        assertThat(shown(change)).contains("**1 of ").contains(passed).contains("had passed, is again to come").doesNotContain(running);
        confirm(change);
        desk.settle();
        assertThat(due(passed)).isEqualTo("2026-06-12T14:00");
        assertThat(missed(passed)).isFalse();
        assertThat(desk.openForms(passed)).doesNotContain("answerMissedDeadline");
        desk.waitUntil("2026-06-12T14:01");
        assertThat(missed(passed)).isTrue();
        assertThat(desk.openForms(passed)).contains("answerMissedDeadline");
    }

    @Test
    void aHolidayAddedOnTheDueDayItselfGivesTheNextCountableDay() {
        String reference = path.served();
        desk.clockAt("2026-06-11T13:59");
        confirm(desk.as("manager").starts("calendar", added(THURSDAY)));
        assertThat(due(reference)).isEqualTo("2026-06-12T14:00");
        assertThat(missed(reference)).isFalse();
    }

    @Test
    void twoProposalsAtOnceAreEachShownByWhatTheOtherLeft() {
        String reference = path.served();
        ProcessInstance thursday = desk.as("manager").starts("calendar", added(THURSDAY));
        ProcessInstance friday = desk.as("manager").starts("calendar", added("2026-06-12"));
        assertThat(shown(friday)).as("Friday alone moves nothing").contains("**0 of ");
        confirm(thursday);
        assertThat(due(reference)).isEqualTo("2026-06-12T14:00");

        confirm(friday);
        assertThat(due(reference)).as("not as it was shown: nothing done").isEqualTo("2026-06-12T14:00");
        assertThat(shown(friday)).contains("have changed since").contains("**1 of ").contains("to Saturday 13 June 2026, 14:00");
        confirm(friday);
        assertThat(due(reference)).isEqualTo("2026-06-13T14:00");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
            "2026-06-14, added, Sunday",
            "2026-08-31, added, Summer bank holiday",
            "2026-06-11, removed, is not a bank holiday",
            "2026-12-25, removed, is not a bank holiday"})
    void aChangeThatChangesNothingIsRefused(String day, String change, String why) {
        assertThatThrownBy(() -> desk.as("manager").starts("calendar", but(added(day), "holidayChange", change)))
                .hasMessageContaining("Which day?").hasMessageContaining(why);
    }

    @ParameterizedTest
    @CsvSource({"holidaySource,,missing", "holidaySource,gov,at least 10", "holidayName,,missing", "holidayDay,31/12/2026,is not a date", "holidayChange,moved,not one of the choices"})
    void everyFieldIsChecked(String field, String value, String why) {
        assertThatThrownBy(() -> desk.as("manager").starts("calendar", but(added(THURSDAY), field, value))).hasMessageContaining(why);
    }

    @Test
    void theDoubtfulBoxingDayCanBeSettledEitherWay() {
        desk.as("manager").starts("calendar", added("2026-12-26"));
        desk.as("manager").starts("calendar", removed("2037-12-26"));
    }

    private void confirm(ProcessInstance change) {
        desk.as("superintendent").submits("confirmCalendarChange", change.getId(), Map.of("calendarDecision", "confirm"));
    }

    private String shown(ProcessInstance change) {
        return desk.as("superintendent").opens("confirmCalendarChange", change.getId()).get("calendarPreview").toString();
    }

    private static Map<String, Object> added(String day) {
        return but(Map.of("holidayDay", day, "holidayChange", "added", "holidayName", "Bank holiday for a test",
                "holidaySource", "Royal proclamation, The London Gazette, 1 June 2026"));
    }

    private static Map<String, Object> removed(String day) {
        return but(added(day), "holidayChange", "removed");
    }

    private String due(String reference) {
        return london(jdbc.sql("select due_at from register.clock where case_reference = ? and kind = 'hearing-after-notice' order by id desc limit 1")
                .param(reference).query(Timestamp.class).single());
    }

    private boolean missed(String reference) {
        return jdbc.sql("select missed_at is not null from register.clock where case_reference = ? and kind = 'hearing-after-notice'").param(reference).query(Boolean.class).single();
    }

    private String explanation(String reference) {
        return jdbc.sql("select explanation from register.clock where case_reference = ? and kind = 'hearing-after-notice'").param(reference).query(String.class).single();
    }

    private String timer(String reference) {
        return london(management.createJobQuery().timers().processDefinitionKey("escalation").list().stream()
                .filter(job -> desk.belongs(job.getProcessInstanceId(), reference)).findFirst().orElseThrow().getDuedate());
    }

    private String taskDue(String form, String reference) {
        return london(tasks.createTaskQuery().taskDefinitionKey(form).list().stream()
                .filter(task -> desk.belongs(task.getProcessInstanceId(), reference)).findFirst().orElseThrow().getDueDate());
    }

    private List<String> events(String reference, String kind) {
        return jdbc.sql("select refers::text || ' by ' || by_whom from register.event where chain = ? and kind = ? order by number").params(reference, kind)
                .query(String.class).list();
    }

    private long count(String from) {
        return jdbc.sql("select count(*) from " + from).query(Long.class).single();
    }

    private static String london(java.util.Date date) {
        return new java.util.Date(date.getTime()).toInstant().atZone(Desk.LONDON).toLocalDateTime().toString();
    }
}
