package uk.dapo.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.dapo.walk.Entries.but;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Bad input is refused on the server with field, rule and remedy, whatever the browser let through; nothing changes. */
@CaseTest
@Import(Desk.class)
class BadInputTest {

    @Autowired
    Desk desk;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    TaskService tasks;
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

    static Stream<Arguments> reportAbuse() {
        return Stream.of(
                bad("date of birth", "future", "respondentDateOfBirth", "2027-01-01"),
                bad("date of birth", "is not a date", "respondentDateOfBirth", "31/12/1990"),
                bad("date of birth", "is not a date", "respondentDateOfBirth", "2023-02-29"),
                bad("date of birth", "sensible year", "respondentDateOfBirth", "0001-01-01"),
                bad("name", "missing", "respondentName", null),
                bad("name", "missing", "respondentName", "   "),
                bad("name", "at most 120", "respondentName", "x".repeat(2000)),
                bad("name", "control characters", "respondentName", "Karl\u0000Smith"),
                bad("name", "control characters", "respondentName", "Karl \u202Etxt"),
                bad("name", "no letters", "respondentName", "¡!¿? 😀"),
                bad("name", "must be text", "respondentName", 17),
                bad("name", "must be text", "respondentName", new ArrayList<>(List.of("Karl"))),
                bad("Borough", "not one of the choices", "area", "Atlantis"),
                bad("PNC", "expected form", "respondentPncId", "'; drop table p--"),
                bad("noSuchField", "no such field", "noSuchField", "x"),
                bad("caseReference", "no such field", "caseReference", "C26-000001"));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource
    void reportAbuse(String field, String rule, String key, Object value) {
        long before = submissions();

        assertThatThrownBy(() -> desk.as("officer").starts("notice", but(Entries.reportAbuse(), key, value)))
                .isInstanceOf(FormFieldValidationException.class).hasMessageContaining(field).hasMessageContaining(rule);
        assertThat(submissions()).isEqualTo(before);
    }

    static Stream<Arguments> recordReport() {
        return Stream.of(
                bad("connected", "not one of the choices", "relationship", "enemies"),
                bad("When", "is in the future", "incidentAt", "2026-06-09T10:01"),
                bad("", "at least 20", "incidentAccount", "Too short"),
                bad("", "not one of the choices", "abuseTypes", new ArrayList<>(List.of("astral"))),
                bad("", "same choice twice", "abuseTypes", new ArrayList<>(List.of("economic", "economic"))),
                bad("", "list of choices", "abuseTypes", "economic"),
                bad("", "does not ask this", "protectedPersonAddress", "hidden while they share a home"),
                bad("", "this is missing", "sharedHomeAddress", null));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource
    void recordReport(String field, String rule, String key, Object value) {
        var root = desk.as("officer").starts("notice", Entries.reportAbuse());
        assertThatThrownBy(() -> desk.as("officer").submits("recordReport", root.getId(), but(Entries.recordReport(), key, value)))
                .isInstanceOf(FormFieldValidationException.class).hasMessageContaining(field).hasMessageContaining(rule);
        assertThat(desk.openForms(root.getId())).containsExactly("recordReport");
    }

    @Test
    void onePersonIsNotTwo() {
        for (Object[] same : new Object[][] {{"protectedPersonName", "Karl Respondent", "protectedPersonDateOfBirth", "1990-02-03"},
                {"protectedPersonName", "  respondent,  KARL ", "protectedPersonDateOfBirth", "1990-02-03"}}) {
            assertThatThrownBy(() -> desk.as("officer").starts("notice", but(but(Entries.reportAbuse(), "respondentName", "Karl Respondent"), same)))
                    .hasMessageContaining("as if they were one person");
        }
        desk.as("officer").starts("notice", but(Entries.reportAbuse(), "respondentName", "Karl Twin", "protectedPersonName", "Karla Twin", "protectedPersonDateOfBirth", "1990-02-03"));
    }

    static Stream<Arguments> assessRisk() {
        return Stream.of(
                bad("", "or less", "riskTicks", 28),
                bad("", "or more", "riskTicks", -1),
                bad("", "whole number", "riskTicks", 13.5),
                bad("Professional judgement", "14 or more", "riskGrade", "standard"),
                bad("", "not one of the choices", "riskGrade", "enormous"),
                bad("Ticks", "number of ticks", "riskTicks", null));
    }

    @ParameterizedTest(name = "{1} {2}={3}")
    @MethodSource
    void assessRisk(String field, String rule, String key, Object value) {
        String reference = path.reported(Entries.reportAbuse(), Entries.recordReport());
        assertThatThrownBy(() -> desk.as("officer").submits("assessRisk", reference, but(but(Entries.assessRisk(), "riskTicks", 20), key, value)))
                .hasMessageContaining(field).hasMessageContaining(rule);
        assertThat(desk.openForms(reference)).containsExactly("assessRisk");
    }

    @Test
    void opinionsNotSoughtNeedTheStepsThatWereTaken() {
        String reference = path.reported(Entries.reportAbuse(), Entries.recordReport());
        desk.as("officer").submits("assessRisk", reference, Entries.assessRisk());
        assertThatThrownBy(() -> desk.as("officer").submits("recordOpinions", reference, but(Entries.recordOpinions(), "opinionSought", "no", "protectedPersonView", null)))
                .hasMessageContaining("s.24(3)");
        assertThatThrownBy(() -> desk.as("officer").submits("recordOpinions", reference, but(Entries.recordOpinions(), "representationsSought", "no", "respondentRepresentations", null)))
                .hasMessageContaining("why were they not asked?").hasMessageContaining("s.24(1)").hasMessageContaining("Say why");
        assertThatThrownBy(() -> desk.as("officer").submits("recordOpinions", reference, but(Entries.recordOpinions(), "otherOccupants", null))).hasMessageContaining("missing");
        assertThatThrownBy(() -> desk.as("officer").submits("recordOpinions", reference, but(Entries.recordOpinions(), "childrenWelfare", "None."))).hasMessageContaining("at least 20");
        assertThat(desk.openForms(reference)).containsExactly("recordOpinions");
    }

    static Stream<Arguments> draftNotice() {
        return Stream.of(
                bad("", "at least 100", "grounds", "He hit her."),
                bad("", "no such field", "termTag", true),
                bad("", "1 or more", "stayAwayMetres", 0),
                bad("", "5000 or less", "stayAwayMetres", 1_000_000_000),
                bad("", "must be a number", "stayAwayMetres", "100m"),
                bad("", "whole number", "stayAwayMetres", 13.5),
                bad("", "not one of the choices", "stayAwayPlace", "999999"));
    }

    @ParameterizedTest(name = "{1} {2}={3}")
    @MethodSource
    void draftNotice(String field, String rule, String key, Object value) {
        String reference = path.reported(Entries.reportAbuse(), Entries.recordReport());
        desk.as("officer").submits("assessRisk", reference, Entries.assessRisk());
        desk.as("officer").submits("recordOpinions", reference, Entries.recordOpinions());
        assertThatThrownBy(() -> desk.as("officer").submits("draftNotice", reference,
                but(but(Entries.draftNotice(), "termStayAway", true, "stayAwayMetres", 100, "stayAwayPlace", place(reference)), key, value)))
                .isInstanceOf(FormFieldValidationException.class).hasMessageContaining(field).hasMessageContaining(rule);
        assertThat(desk.openForms(reference)).containsExactly("draftNotice");
    }

    @Test
    void termsOfASharedHomeNeedOne() {
        String reference = path.reported(Entries.reportAbuse(), but(Entries.recordReport(), "sharedHome", "no", "sharedHomeAddress", null,
                "respondentAddress", "2 Other Street, Croydon", "protectedPersonAddress", "9 Hidden Mews, Leeds LS1 4AP"));
        desk.as("officer").submits("assessRisk", reference, Entries.assessRisk());
        desk.as("officer").submits("recordOpinions", reference, Entries.recordOpinions());

        assertThatThrownBy(() -> desk.as("officer").submits("draftNotice", reference, Entries.draftNotice())).hasMessageContaining("home in England or Wales that the two share (s.23)");
        assertThatThrownBy(() -> desk.as("officer").submits("draftNotice", reference, but(Entries.draftNotice(), "termNoEvict", false, "termNoEnter", false, "termLeave", false,
                "grounds", "He followed her from work to hidden mews, ls14ap and stood outside for an hour, shouting that he would find a way in one of these nights.")))
                .hasMessageContaining("not recorded to know").hasMessageNotContaining("mews");
    }

    @Test
    void aSergeantDoesNotDecideNorDoesTheDrafterNorAnInspectorWithoutBothConditions() {
        String reference = path.drafted();
        String task = desk.as("inspector").tasks("decideNotice", reference).get(0).getId();
        tasks.addCandidateUser(task, "supervisor");
        assertThatThrownBy(() -> desk.as("supervisor").submits("decideNotice", reference, Entries.giveNotice())).hasMessageContaining("at least the rank of inspector");
        tasks.setAssignee(task, null);
        assertThatThrownBy(() -> desk.as("inspector").submits("decideNotice", reference, but(Entries.giveNotice(), "conditionB", "no"))).hasMessageContaining("s.22(4)");
        assertThat(desk.openForms(reference)).containsExactly("decideNotice");
    }

    @Test
    void whoeverDraftedDoesNotDecide() {
        var root = desk.as("inspector").starts("notice", Entries.reportAbuse());
        desk.as("inspector").submits("recordReport", root.getId(), Entries.recordReport());
        String reference = desk.caseOf(root);
        desk.as("inspector").submits("assessRisk", reference, Entries.assessRisk());
        desk.as("inspector").submits("recordOpinions", reference, Entries.recordOpinions());
        desk.as("inspector").submits("draftNotice", reference, Entries.draftNotice());

        assertThatThrownBy(() -> desk.as("inspector").submits("decideNotice", reference, Entries.giveNotice())).hasMessageContaining("drafted");
    }

    @Test
    void anActingRankCountsUntilItEnds() {
        String reference = path.drafted();
        jdbc.sql("update register.officer set acting_rank = 'INSPECTOR', acting_until = timestamptz '2026-06-09 10:00+01' where username = 'supervisor'").update();
        tasks.addCandidateUser(desk.as("inspector").tasks("decideNotice", reference).get(0).getId(), "supervisor");
        assertThatThrownBy(() -> desk.as("supervisor").submits("decideNotice", reference, Entries.giveNotice())).hasMessageContaining("rank of inspector");
        jdbc.sql("update register.officer set acting_until = timestamptz '2026-06-09 10:01+01' where username = 'supervisor'").update();
        desk.as("supervisor").submits("decideNotice", reference, Entries.giveNotice());
        jdbc.sql("update register.officer set acting_rank = null, acting_until = null where username = 'supervisor'").update();

        assertThat(desk.openForms(reference)).containsExactly("serveNotice");
    }

    @Test
    void respondentTurnsEighteenTomorrow() {
        String reference = path.reported(but(Entries.reportAbuse(), "respondentDateOfBirth", "2008-06-10"), Entries.recordReport());
        assertThat(desk.openForms(reference)).containsExactly("noteIneligible");
        String adult = path.reported(but(Entries.reportAbuse(), "respondentDateOfBirth", "2008-06-09"), Entries.recordReport());
        assertThat(desk.openForms(adult)).containsExactly("assessRisk");
    }

    static Stream<Arguments> serveNotice() {
        return Stream.of(
                bad("", "in the future", "servedAt", "2026-06-09T10:01"),
                bad("", "before the notice was authorised", "servedAt", "2026-06-09T09:59"),
                bad("", "must be ticked", "servedInPerson", false),
                bad("", "is missing", "hearingAddress", null),
                bad("", "not one of the choices", "serviceOutcome", "posted"));
    }

    @ParameterizedTest(name = "{1} {2}={3}")
    @MethodSource
    void serveNotice(String field, String rule, String key, Object value) {
        String reference = path.authorised();
        assertThatThrownBy(() -> desk.as("constable").submits("serveNotice", reference, but(Entries.serveNotice("2026-06-09T10:00"), key, value)))
                .isInstanceOf(FormFieldValidationException.class).hasMessageContaining(rule);
        assertThat(desk.openForms(reference)).containsExactly("serveNotice");
    }

    @Test
    void aCivilianCannotServe() {
        String reference = path.authorised();
        tasks.addCandidateUser(desk.as("constable").tasks("serveNotice", reference).get(0).getId(), "dapoTeam");
        assertThatThrownBy(() -> desk.as("dapoTeam").submits("serveNotice", reference, Entries.serveNotice("2026-06-09T10:00"))).hasMessageContaining("office of constable");
    }

    @Test
    void aTimeThatNeverWasOrWasTwiceIsAskedBack() {
        desk.clockAt("2026-10-25T05:00");
        String reference = path.authorised("2026-10-24T22:00");
        assertThatThrownBy(() -> desk.as("constable").submits("serveNotice", reference, Entries.serveNotice("2026-10-25T01:30"))).hasMessageContaining("happened twice");
    }

    @Test
    void aHearingAfterTheLimitNeedsItsReason() {
        String reference = path.served();
        path.filed(reference, "2026-06-09T14:05");
        assertThatThrownBy(() -> desk.as("courtLiaison").submits("listHearing", reference, Entries.listHearing("2026-06-11T14:01")))
                .hasMessageContaining("after the limit of s.29(2)").hasMessageContaining("Thursday 11 June 2026, 14:00");
        desk.as("courtLiaison").submits("listHearing", reference, Entries.listHearing("2026-06-11T14:00"));
        assertThat(desk.openForms(reference)).contains("serveHearingNotice");
    }

    /** Limit Thursday 14:00; and days, courts and times nobody lists without asking the court. */
    @Test
    void aHearingIsListedWhenAndWhereACourtSits() {
        String reference = path.served();
        path.filed(reference, "2026-06-09T14:05");
        listingRefused(reference, "courts do not usually sit: Saturday 13 June 2026", "hearingAt", "2026-06-13T10:00", "lateReason", "The list is full.");
        listingRefused(reference, "courts do not usually sit: Monday 31 August 2026", "hearingAt", "2026-08-31T10:00", "lateReason", "The list is full.");
        listingRefused(reference, "for another area", "court", "bromley-magistrates");
        listingRefused(reference, "not one of the choices", "court", "old-bailey");
        listingRefused(reference, "this is missing", "hearingAt", null);
        listingRefused(reference, "is in the past", "hearingAt", "2026-06-09T14:04");
        listingRefused(reference, "did not exist", "hearingAt", "2027-03-28T01:30");
        listingRefused(reference, "after the limit of s.29(2)", "hearingAt", "2026-06-11T14:01");

        desk.as("courtLiaison").submits("listHearing", reference, but(Entries.listHearing("2026-06-11T13:59"), "court", "bromley-magistrates", "courtAgreed", true));
        assertThat(desk.openForms(reference)).contains("serveHearingNotice").doesNotContain("approveLateHearing");
    }

    private void listingRefused(String reference, String why, Object... changes) {
        assertThatThrownBy(() -> desk.as("courtLiaison").submits("listHearing", reference, but(Entries.listHearing("2026-06-10T10:00"), changes))).hasMessageContaining(why);
        assertThat(desk.openForms(reference)).contains("listHearing");
    }

    @Test
    void addressGivenSoEffortsDoNotDo() {
        String reference = path.served();
        path.filed(reference, "2026-06-09T14:05");
        desk.as("courtLiaison").submits("listHearing", reference, Entries.listHearing("2026-06-10T10:00"));
        assertThatThrownBy(() -> desk.as("constable").submits("serveHearingNotice", reference,
                Map.of("hearingNoticeMethod", "noAddress", "hearingNoticeEfforts", "Looked for him in two places."))).hasMessageContaining("s.29(5)");
        assertThatThrownBy(() -> desk.as("constable").submits("serveHearingNotice", reference, Entries.serveHearingNotice("2026-06-09T14:04")))
                .hasMessageContaining("When was notice given?").hasMessageContaining("before the application was filed (").hasMessageContaining("Check day and time");
        assertThat(desk.openForms(reference)).contains("serveHearingNotice");
    }

    @Test
    void anOrderEndsNotBeforeItBegins() {
        String reference = path.listed();
        assertThatThrownBy(() -> desk.as("courtLiaison").submits("recordResult", reference, Entries.made("2026-06-10T10:30", "2026-06-09"))).hasMessageContaining("Last day");
        assertThatThrownBy(() -> desk.as("courtLiaison").submits("recordResult", reference, but(Entries.made("2026-06-10T10:30", "2027-06-09"), "untilDay", null))).hasMessageContaining("missing");
        assertThatThrownBy(() -> desk.as("courtLiaison").submits("recordResult", reference, Entries.made("2026-06-10T11:30", "2027-06-09"))).hasMessageContaining("future");
    }

    /** UT13 and UT14. */
    @Test
    void aResultThatCannotBeAndServiceBeforeItAreRefused() {
        String reference = path.listed();
        Map<String, Object> made = Entries.made("2026-06-10T10:30", "2027-06-09");
        resultRefused(reference, "How long does it last?", but(made, "orderTerm", null, "untilDay", null));
        resultRefused(reference, "Event that ends the order", but(made, "orderTerm", "UNTIL_EVENT", "untilDay", null));
        resultRefused(reference, "does not ask this", but(made, "orderTerm", "FURTHER_ORDER"));
        resultRefused(reference, "recorded as given", but(made, "respondentHadNotice", "no"));
        resultRefused(reference, "Was the respondent present?", but(made, "respondentPresent", "perhaps"));
        resultRefused(reference, "s.34(2)", but(Entries.adjourned("2026-06-10T10:30"), "withoutNotice", true));
        resultRefused(reference, "Reasons", but(Entries.refused("2026-06-10T10:30"), "resultReasons", null));
        desk.as("courtLiaison").submits("recordResult", reference, made);
        desk.settle();
        assertThatThrownBy(() -> desk.as("constable").submits("serveOrder", reference, Entries.serveOrder("2026-06-10T10:29"))).hasMessageContaining("before the order was made");
        assertThatThrownBy(() -> desk.as("constable").submits("serveOrder", reference, Entries.serveOrder("2026-06-10T11:30"))).hasMessageContaining("future");
        assertThatThrownBy(() -> desk.as("constable").submits("serveOrder", reference, but(Entries.serveOrder("2026-06-10T10:45"), "orderServiceNote", null)))
                .hasMessageContaining("How does the respondent know of the order?");
        assertThat(desk.openForms(reference)).contains("serveOrder");
    }

    private void resultRefused(String reference, String why, Map<String, Object> answers) {
        assertThatThrownBy(() -> desk.as("courtLiaison").submits("recordResult", reference, answers)).as(why).hasMessageContaining(why);
        assertThat(desk.openForms(reference)).contains("recordResult");
    }

    /** Errors and escalations are another way out of a task in the engine's interface; they would end the case. */
    @Test
    void aTaskIsLeftThroughItsFormAlone() {
        String reference = path.drafted();
        String task = desk.as("inspector").tasks("decideNotice", reference).get(0).getId();
        assertThatThrownBy(() -> tasks.handleBpmnError(task, "any")).isInstanceOf(BadUserRequestException.class).hasMessageContaining("submitting its form");
        assertThatThrownBy(() -> tasks.handleBpmnError(task, "any", "message", Map.of())).isInstanceOf(BadUserRequestException.class);
        assertThatThrownBy(() -> tasks.handleEscalation(task, "any")).isInstanceOf(BadUserRequestException.class);
        assertThatThrownBy(() -> tasks.handleEscalation(task, "any", Map.of())).isInstanceOf(BadUserRequestException.class);
        assertThatThrownBy(() -> tasks.complete(task)).hasMessageContaining("missing");
        assertThat(desk.openForms(reference)).containsExactly("decideNotice");
    }

    /** Who decides a second time decides anew: the last decision is not ticked for them. */
    @Test
    void whatWasDecidedBeforeIsNotTickedTheNextTime() {
        String reference = path.drafted();
        desk.as("inspector").submits("decideNotice", reference, Map.of("noticeDecision", "return", "returnReason", "Say when the telephone was taken."));
        assertThat(desk.as("officer").opens("draftNotice", reference)).containsKey("grounds").containsKey("returnedForChange");
        desk.as("officer").submits("draftNotice", reference, Entries.draftNotice());
        assertThat(desk.as("inspector").opens("decideNotice", reference)).doesNotContainKey("noticeDecision");
    }

    private String place(String reference) {
        return jdbc.sql("select min(id)::text from register.place where case_reference = ? and status = 'KNOWN'").param(reference).query(String.class).single();
    }

    private long submissions() {
        return jdbc.sql("select count(*) from register.submission").query(Long.class).single();
    }

    private static Arguments bad(String field, String rule, String key, Object value) {
        return Arguments.of(field, rule, key, value);
    }
}
