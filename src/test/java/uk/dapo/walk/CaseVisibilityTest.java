package uk.dapo.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whose case it is, is asked at every door: tasks, forms, papers, look-ups, and the engine's own interface. */
@CaseTest
@Import(Desk.class)
class CaseVisibilityTest {

    @Autowired
    Desk desk;
    @Autowired
    ProcessEngine engine;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    ObjectMapper mapper;
    @LocalServerPort
    int port;
    Path path;

    @BeforeEach
    void aTuesdayMorning() {
        desk.clockAt(Path.START);
        path = new Path(desk);
        // a manager of Croydon alone; "manager" keeps all areas
        jdbc.sql("update register.officer set areas = '{Bromley}' where username = 'constable2'").update();
        area("constable2", "constable", "Croydon", "Bromley");
    }

    @AfterEach
    void realTime() {
        jdbc.sql("update register.officer set areas = '{Croydon}' where username = 'constable2'").update();
        area("constable2", "constable", "Bromley", "Croydon");
        ClockUtil.reset();
    }

    @Test
    void anotherAreasCaseIsShutUntilItIsOpenedForAReason() throws Exception {
        String reference = path.served();
        assertThat(documents("constable2", reference)).isEmpty();
        assertThat(desk.as("constable2").tasks("prepareComplaint", reference)).isEmpty();
        JsonNode found = look("constable2", reference, null);
        assertThat(found.get(0).path("live")).isEmpty();
        assertThat(found.get(0).path("notShown")).hasSize(1);
        assertThat(found.get(0).path("notShown").get(0).path("why").asText()).contains("another area");
        assertThat(found.toString()).doesNotContain("You must not");
        assertThatThrownBy(() -> desk.as("constable2").starts("correction", Entries.but(Map.of(), "correctionReference", reference, "correctedFact", "respondentBorn",
                "rightBirthDay", "1991-02-03", "correctionReason", "The custody record shows another day."))).hasMessageContaining("belongs to another area");

        desk.as("constable2").starts("visibility-opening", asks(reference, false));
        assertThat(documents("constable2", reference)).isNotEmpty();
        assertThat(desk.as("constable2").opens("readCase", reference).get("termsText").toString()).contains("You must not");
        assertThat(look("constable2", reference, null).get(0).path("live")).hasSize(1);
        assertThat(desk.as("constable2").tasks("prepareComplaint", reference)).as("to read, not to work on").isEmpty();
        assertThat(events(reference, "case-opened-across-areas")).containsExactly("constable2");
        assertThat(opening(reference).path("username").asText()).isEqualTo("constable2");
        assertThat(opening(reference).path("reason").asText()).contains("custody suite");
        assertThat(Visitor.script(port, "officer", "demo").get("/api/visibility/openings").statusCode()).isEqualTo(403);

        assertThatThrownBy(() -> desk.as("constable2").starts("visibility-opening", asks(reference, false))).hasMessageContaining("you see this case already");
        desk.waitUntil("2026-06-10T02:06");
        assertThat(documents("constable2", reference)).as("the time is over").isEmpty();
        assertThat(desk.openForms(reference)).doesNotContain("readCase");
        assertThat(events(reference, "case-closed-again")).containsExactly("constable2");
    }

    @Test
    void aLookUpWithAReasonReachesAcrossAreas() throws Exception {
        String reference = path.served();
        JsonNode found = look("constable2", reference, "Stopped in Bromley High Street, gives a false name");
        assertThat(found.get(0).path("live")).hasSize(1);
        assertThat(found.get(0).path("notShown")).isEmpty();
        assertThat(documents("constable2", reference)).isNotEmpty();
        assertThat(events(reference, "case-opened-across-areas")).containsExactly("constable2");
        assertThat(opening(reference).path("purpose").asText()).isEqualTo("lookUp");
        assertThat(Visitor.script(port, "constable2", "demo").get("/api/people?name=karl&reason=x").statusCode()).as("a reason is words").isEqualTo(400);
    }

    @Test
    void aRestrictedCaseIsForNamedPeopleAlone() throws Exception {
        String reference = path.drafted();
        String claimed = desk.as("inspector").tasks("decideNotice", reference).get(0).getId();
        engine.getTaskService().claim(claimed, "inspector");
        assertThatThrownBy(() -> desk.as("superintendent").starts("visibility-restriction", restricts(reference, "constable")))
                .hasMessageContaining("nobody you name could do what is open now: Decide whether to give the notice");
        desk.as("superintendent").starts("visibility-restriction", restricts(reference, "inspector2", "officer", "constable"));

        assertThat(engine.getTaskService().createTaskQuery().taskId(claimed).singleResult().getAssignee()).as("taken back from who had claimed it").isNull();
        assertThat(desk.as("inspector").tasks("decideNotice", reference)).as("of the team, and not named").isEmpty();
        assertThat(desk.as("manager").tasks("decideNotice", reference)).isEmpty();
        assertThat(seen("manager", "/engine-rest/process-instance?businessKey=" + reference)).isEqualTo("[]");
        String task = engine.getTaskService().createTaskQuery().processInstanceBusinessKey(reference).singleResult().getId();
        for (String who : List.of("inspector", "manager", "legal", "designer", "admin")) {
            assertThat(Visitor.script(port, who, "demo").get("/engine-rest/task/" + task).statusCode()).as(who).isEqualTo(404);
            assertThat(seen(who, "/engine-rest/task?processInstanceBusinessKey=" + reference)).as(who).isEqualTo("[]");
            assertThat(seen(who, "/engine-rest/variable-instance?variableValues=caseReference_eq_" + reference)).as(who).isEqualTo("[]");
            assertThat(seen(who, "/engine-rest/history/process-instance?processInstanceBusinessKey=" + reference)).as(who).isEqualTo("[]");
            assertThat(seen(who, "/engine-rest/history/task?processInstanceBusinessKey=" + reference)).as(who).isEqualTo("[]");
            assertThat(documents(who, reference)).as(who).isEmpty();
        }
        assertThatThrownBy(() -> desk.as("inspector").starts("correction", Entries.but(Map.of(), "correctionReference", reference, "correctedFact", "respondentBorn",
                "rightBirthDay", "1991-02-03", "correctionReason", "The custody record shows another day."))).hasMessageContaining("restricted to named people");

        // it goes on among those who are named; what follows is for them as well
        desk.as("inspector2").submits("decideNotice", reference, Entries.giveNotice());
        assertThat(desk.as("constable").tasks("serveNotice", reference)).hasSize(1);
        assertThat(documents("constable", reference)).isNotEmpty();
        desk.clockAt("2026-06-09T14:05");
        desk.as("constable").submits("serveNotice", reference, Entries.serveNotice(Path.SERVED));
        JsonNode control = look("manager", reference, "Control room asks what is in force");
        assertThat(control.get(0).path("live")).isEmpty();
        assertThat(control.get(0).path("notShown").get(0).path("why").asText()).contains("restricted to named people");

        desk.as("superintendent").starts("visibility-restriction", Entries.but(Map.of(), "restrictedReference", reference, "restriction", "lift",
                "restrictionReason", "The member of staff has left the force."));
        assertThat(seen("manager", "/engine-rest/process-instance?businessKey=" + reference)).isNotEqualTo("[]");
        assertThat(desk.as("dapoTeam").tasks("prepareComplaint", reference)).hasSize(1);
        assertThat(events(reference, "case-restriction-lifted")).containsExactly("superintendent");
    }

    @Test
    void theGlassBreaksAtOnceAndManagersAreTold() throws Exception {
        String reference = path.drafted();
        desk.as("superintendent").starts("visibility-restriction", restricts(reference, "inspector2"));
        assertThatThrownBy(() -> desk.as("inspector").starts("visibility-opening", asks(reference, false))).hasMessageContaining("tick that you break the glass");

        desk.as("inspector").starts("visibility-opening", asks(reference, true));
        assertThat(desk.as("inspector").opens("readCase", reference).get("caseSummary").toString()).contains("Karl Respondent");
        assertThat(desk.as("inspector").tasks("decideNotice", reference)).as("they can act at once").hasSize(1);
        assertThat(events(reference, "glass-broken")).containsExactly("inspector");
        desk.settle();
        assertThat(events(reference, "staff-alerted")).isNotEmpty();

        Map<String, Object> review = desk.as("manager").opens("reviewOpening", reference);
        assertThat(review.get("openingSummary").toString()).contains("Helen Marsh", reference, "which is restricted", "custody suite").doesNotContain("Respondent");
        assertThat(review).doesNotContainKey("caseSummary");
        desk.as("manager").submits("reviewOpening", reference, Entries.but(Map.of(), "openingFinding", "justified",
                "openingFindingNote", "The named inspector was off duty and the notice was due."));
        assertThat(opening(reference).path("finding").asText()).isEqualTo("JUSTIFIED");
        assertThat(desk.as("manager").tasks("readCase", reference)).as("a manager is not named by reviewing").isEmpty();

        desk.as("inspector").submits("readCase", reference, Map.of());
        assertThat(desk.as("inspector").tasks("decideNotice", reference)).as("closed again").isEmpty();
    }

    @Test
    void managersLookOnInTheirAreasAndTryFailedStepsAgainThere() throws Exception {
        String reference = path.served();
        assertThat(seen("manager", "/engine-rest/process-instance?businessKey=" + reference)).contains(reference);
        engine.getIdentityService().deleteMembership("manager", "managerCroydon");
        try {
            assertThat(seen("manager", "/engine-rest/process-instance?businessKey=" + reference)).as("a manager of other areas").isEqualTo("[]");
            assertThat(seen("manager", "/engine-rest/task?processInstanceBusinessKey=" + reference)).isEqualTo("[]");
        } finally {
            engine.getIdentityService().createMembership("manager", "managerCroydon");
        }
        assertThat(seen("manager", "/engine-rest/history/process-instance")).as("the register is the record").isEqualTo("[]");
        assertThat(seen("manager", "/engine-rest/task/report/candidate-group-count")).contains("dapoTeamCroydon").doesNotContain(reference);
    }

    /** Moves a demo account from a team of one area to that of another. */
    private void area(String username, String role, String from, String to) {
        engine.getIdentityService().deleteMembership(username, role + from);
        engine.getIdentityService().createMembership(username, role + to);
    }

    private static Map<String, Object> asks(String reference, boolean breaks) {
        Map<String, Object> asks = Entries.but(Map.of(), "openedReference", reference, "openingPurpose", "stop",
                "openingReason", "He is in the custody suite now and I must know what binds him.");
        return breaks ? Entries.but(asks, "breakGlass", true) : asks;
    }

    private static Map<String, Object> restricts(String reference, String... named) {
        return Entries.but(Map.of(), "restrictedReference", reference, "restriction", "restrict", "namedPeople", List.of(named),
                "restrictionReason", "The respondent is a member of staff.");
    }

    private String documents(String username, String reference) {
        String body = seen(username, "/api/cases/" + reference + "/documents");
        return body.contains("sha256") ? body : "";
    }

    private String seen(String username, String url) {
        return Visitor.script(port, username, "demo").get(url).body();
    }

    private JsonNode look(String username, String reference, String reason) throws JsonProcessingException {
        String name = jdbc.sql("select name from register.person where id = (select respondent_id from register.protection_case where reference = ?)")
                .param(reference).query(String.class).single();
        return mapper.readTree(seen(username, "/api/people?name=" + Visitor.encode(name) + (reason == null ? "" : "&reason=" + Visitor.encode(reason)))).path("people");
    }

    /** The newest opening of a case, as a manager sees it. */
    private JsonNode opening(String reference) throws JsonProcessingException {
        for (JsonNode each : mapper.readTree(seen("manager", "/api/visibility/openings"))) {
            if (each.path("caseReference").asText().equals(reference)) {
                return each;
            }
        }
        throw new AssertionError("Managers see no opening of " + reference);
    }

    private List<String> events(String reference, String kind) {
        return jdbc.sql("select by_whom from register.event where chain = ? and kind = ? order by number").params(reference, kind).query(String.class).list();
    }
}
