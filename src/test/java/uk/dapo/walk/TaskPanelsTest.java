package uk.dapo.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What Tasklist shows beside a task: the case and its clock; and drafts, which are their writer's alone and gone with the task. */
@CaseTest
@Import(Desk.class)
class TaskPanelsTest {

    private static final String WORDS = "Planted words of a draft";

    @Autowired
    Desk desk;
    @Autowired
    ProcessEngine engine;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    TestRestTemplate http;

    @BeforeEach
    void aTuesday() {
        desk.clockAt(Path.START);
    }

    @AfterEach
    void realTime() {
        ClockUtil.reset();
    }

    @Test
    void theCaseStandsBesideItsTaskAndTheClockOnItsCard() {
        String reference = new Path(desk).served();
        String task = task("dapoTeam", "prepareComplaint", reference);
        JsonNode panel = get("dapoTeam", "/api/tasks/" + task).getBody();
        assertThat(panel.at("/page/reference").asText()).isEqualTo(reference);
        assertThat(panel.at("/page/respondent/name").asText()).startsWith("Karl Respondent");
        assertThat(panel.at("/live")).hasSize(1);
        assertThat(panel.at("/page/clocks").findValuesAsText("kind")).contains("hearing-after-notice");
        assertThat(get("officer", "/api/tasks/" + task("officer2", "noOne", reference)).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);

        JsonNode cards = get("dapoTeam", "/api/tasks/cards?ids=" + task + ",none").getBody().path("cards");
        assertThat(cards).singleElement().satisfies(card -> {
            assertThat(card.path("reference").asText()).isEqualTo(reference);
            assertThat(card.path("clock").asText()).isEqualTo("Application heard after the notice was given");
            assertThat(card.path("due").asText()).isEqualTo("2026-06-11T13:00:00Z");
        });
        assertThat(get("custody", "/api/tasks/" + task).getStatusCode()).as("another team's").isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(get("custody", "/api/tasks/cards?ids=" + task).getBody().path("cards")).isEmpty();
    }

    @Test
    void aDraftIsPutBackForItsWriterAloneAndGoesWithTheTask() {
        String reference = new Path(desk).served();
        String task = task("dapoTeam", "prepareComplaint", reference);
        assertThat(keep("dapoTeam", task, Map.of("evidenceList", WORDS)).getStatusCode()).as("unclaimed").isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        engine.getTaskService().setAssignee(task, "dapoTeam");
        assertThat(keep("dapoTeam", task, Map.of("evidenceList", WORDS, "statementsSigned", true, "nothingOfTheForm", "x")).getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(keep("manager", task, Map.of("evidenceList", "theirs")).getStatusCode()).isNotEqualTo(HttpStatus.OK);

        Map<String, Object> shown = desk.as("dapoTeam").opens("prepareComplaint", reference);
        assertThat(shown).containsEntry("evidenceList", WORDS).containsEntry("statementsSigned", true).doesNotContainKey("nothingOfTheForm");
        byte[] sealed = jdbc.sql("select sealed from register.draft where task_id = ?").param(task).query((row, n) -> row.getBytes(1)).single();
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("Planted");
        engine.getTaskService().setAssignee(task, "manager");
        assertThat(engine.getFormService().getTaskFormVariables(task)).doesNotContainEntry("evidenceList", WORDS);
        engine.getTaskService().setAssignee(task, "dapoTeam");

        desk.as("dapoTeam").submits("prepareComplaint", reference, Entries.prepareComplaint());
        assertThat(drafts(task)).isZero();
    }

    @Test
    void aDraftGoesWhenItsTaskIsNoLongerNeeded() {
        String reference = new Path(desk).served();
        String task = task("dapoTeam", "prepareComplaint", reference);
        engine.getTaskService().setAssignee(task, "dapoTeam");
        keep("dapoTeam", task, Map.of("evidenceList", WORDS));
        assertThat(drafts(task)).isEqualTo(1);
        engine.getRuntimeService().deleteProcessInstance(engine.getTaskService().createTaskQuery().taskId(task).singleResult().getProcessInstanceId(), "the case moved on");
        assertThat(drafts(task)).isZero();
    }

    private int drafts(String task) {
        return jdbc.sql("select count(*) from register.draft where task_id = ?").param(task).query(Integer.class).single();
    }

    private String task(String username, String form, String reference) {
        return desk.as(username).tasks(form, reference).stream().findFirst().map(task -> task.getId()).orElse("none");
    }

    private ResponseEntity<JsonNode> get(String username, String path) {
        return http.withBasicAuth(username, "demo").getForEntity(path, JsonNode.class);
    }

    private ResponseEntity<JsonNode> keep(String username, String task, Map<String, Object> answers) {
        return http.withBasicAuth(username, "demo").exchange("/api/tasks/" + task + "/draft", HttpMethod.PUT, new HttpEntity<>(answers), JsonNode.class);
    }
}
