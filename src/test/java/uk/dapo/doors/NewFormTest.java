package uk.dapo.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.dapo.doors.Http.Answer;
import uk.dapo.doors.Http.Caller;
import uk.dapo.walk.CaseTest;
import uk.dapo.walk.Desk;

/** A form nobody has seen before is held to its own words at every door from the moment it is deployed, and text in it stays text. */
@CaseTest
@Import(Desk.class)
class NewFormTest {

    private static final String FORM = """
            {"id":"packParcel","type":"default","schemaVersion":16,"executionPlatform":"Camunda Platform","executionPlatformVersion":"7.24.0","components":[
              {"type":"textfield","key":"parcelLabel","id":"a","label":"Label","validate":{"required":true,"maxLength":120}},
              {"type":"radio","key":"parcelKind","id":"b","label":"Kind","validate":{"required":true},"values":[{"value":"glass","label":"Glass"},{"value":"paper","label":"Paper"}]},
              {"type":"number","key":"parcelLayers","id":"c","label":"Layers","decimalDigits":0,"validate":{"required":true,"min":2,"max":9},"conditional":{"hide":"=parcelKind != \\"glass\\""}},
              {"type":"textfield","key":"parcelOwner","id":"d","label":"Owner","readonly":true,"validate":{"maxLength":20}},
              {"type":"textfield","key":"parcelNote","id":"e","label":"Note","readonly":"=parcelKind = \\"paper\\"","validate":{"maxLength":20}}]}""";

    @LocalServerPort
    int port;
    @Autowired
    ProcessEngine engine;
    @Autowired
    JdbcClient jdbc;

    private Http http;
    private String deployment;
    private String task;

    @BeforeEach
    void deployed() {
        http = new Http(port);
        deployment = engine.getRepositoryService().createDeployment().addModelInstance("parcel.bpmn", model()).addString("packParcel.form", FORM).deploy().getId();
        task = newTask();
    }

    @AfterEach
    void undeployed() {
        engine.getRepositoryService().deleteDeployment(deployment, true);
    }

    @Test
    void whatItForbidsIsRefusedAtEveryDoorAndChangesNothing() {
        Map<Map<String, Object>, String> refused = new LinkedHashMap<>();
        refused.put(Map.of(), "Label: this is missing");
        refused.put(Map.of("parcelLabel", "x", "parcelKind", "wood"), "Kind: is not one of the choices");
        refused.put(Map.of("parcelLabel", "x", "parcelKind", "glass"), "Layers: this is missing");
        refused.put(Map.of("parcelLabel", "x", "parcelKind", "glass", "parcelLayers", 1), "Layers: must be 2 or more");
        refused.put(Map.of("parcelLabel", "x", "parcelKind", "paper", "parcelLayers", 3), "Layers: the form does not ask this");
        refused.put(Map.of("parcelLabel", "x", "parcelKind", "paper", "approved", true), "Field approved: this form has no such field");
        refused.put(Map.of("parcelLabel", "\u3164", "parcelKind", "paper"), "Label: this is missing");
        refused.put(Map.of("parcelLabel", new ArrayList<>(List.of("x")), "parcelKind", "paper"), "Label: must be text");
        Digest before = Digest.of(jdbc);
        for (Caller caller : List.of(http.script("officer"), http.browser("officer", "tasklist"))) {
            for (String door : List.of("/submit-form", "/complete")) {
                refused.forEach((answers, reason) -> {
                    Answer answer = submit(caller, door, answers);
                    assertThat(answer.status()).as("%s %s", answers, answer).isEqualTo(400);
                    assertThat(answer.message()).contains(reason);
                });
            }
        }
        assertThat(Digest.of(jdbc).changedSince(before)).isEmpty();
    }

    @Test
    void whatItOnlyShowsIsNoAnswerWhateverIsSentBack() {
        Answer answer = submit(http.script("officer"), "/submit-form", Map.of("parcelLabel", "x", "parcelKind", "paper", "parcelOwner", "forged", "parcelNote", "forged"));
        assertThat(answer.status()).as("%s", answer).isEqualTo(204);
        assertThat(kept()).doesNotContain("forged").contains("\"parcelKind\"");
    }

    @Test
    void aFieldReadOnlyUnderAConditionIsAnAnswerOtherwise() {
        assertThat(submit(http.script("officer"), "/complete", Map.of("parcelLabel", "x", "parcelKind", "glass", "parcelLayers", 3, "parcelNote", "mine")).status()).isEqualTo(204);
        assertThat(kept()).contains("mine");
    }

    @Test
    void textIsKeptAsItIsAndNeverRun() {
        List<String> texts = new ArrayList<>(Pen.HOSTILE);
        texts.addAll(Pen.SCRIPTS);
        for (String text : texts) {
            Answer answer = submit(http.script("officer"), "/submit-form", Map.of("parcelLabel", text, "parcelKind", "paper"));
            assertThat(answer.status()).as("%s: %s", text, answer).isEqualTo(204);
            assertThat(jdbc.sql("select answers->>'parcelLabel' from register.submission where form = 'packParcel' order by id desc limit 1").query(String.class).single()).isEqualTo(text.strip());
            task = newTask();
        }
        assertThat(jdbc.sql("select count(*) from public.act_hi_varinst where name_ like 'parcel%' or text_ like '%49%' and name_ = 'parcelLabel'").query(Integer.class).single()).isZero();
        assertThat(jdbc.sql("select count(*) from public.act_hi_detail where name_ like 'parcel%'").query(Integer.class).single()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{\"type\":\"dynamiclist\",\"path\":\"rows\",\"components\":[{\"type\":\"textfield\",\"key\":\"x\",\"label\":\"X\"}]}",
        "{\"type\":\"filepicker\",\"key\":\"x\",\"label\":\"X\"}",
        "{\"type\":\"expression\",\"key\":\"x\",\"expression\":\"=1\"}",
        "{\"type\":\"group\",\"path\":\"inner\",\"components\":[]}",
        "{\"type\":\"textfield\",\"key\":\"x\",\"label\":\"X\",\"validate\":{\"required\":\"=y\"}}",
        "{\"type\":\"textfield\",\"key\":\"x\",\"label\":\"X\",\"conditional\":{\"hide\":\"=y = = (\"}}"})
    void aFormTheServerCannotCheckIsNotDeployed(String component) {
        assertThatThrownBy(() -> engine.getRepositoryService().createDeployment().addString("unchecked.form", "{\"id\":\"unchecked\",\"components\":[" + component + "]}").deploy())
                .isInstanceOf(BadUserRequestException.class).hasMessageContaining("cannot be checked on the server").hasMessageContaining("nothing was deployed");
    }

    @Test
    void aStepWithoutAFormTakesNoAnswers() {
        String bare = engine.getRepositoryService().createDeployment().addModelInstance("bare.bpmn", Bpmn.createExecutableProcess("bare").camundaHistoryTimeToLiveString("P1D")
                .startEvent().userTask("look").camundaCandidateGroups("officerCroydon").endEvent().done()).deploy().getId();
        try {
            engine.getRuntimeService().startProcessInstanceByKey("bare");
            task = engine.getTaskService().createTaskQuery().taskDefinitionKey("look").singleResult().getId();
            claim(task);
            assertThat(submit(http.script("officer"), "/submit-form", Map.of("approved", true)).message()).contains("takes no answers");
            assertThat(submit(http.script("officer"), "/complete", Map.of("approved", true)).message()).contains("takes no answers");
            assertThat(submit(http.script("officer"), "/complete", Map.of()).status()).isEqualTo(204);
        } finally {
            engine.getRepositoryService().deleteDeployment(bare, true);
        }
    }

    private Answer submit(Caller caller, String door, Map<String, Object> answers) {
        return caller.json("POST", "/task/" + task + door, new String(Attack.of("", answers, new Random(1)).body(), java.nio.charset.StandardCharsets.UTF_8));
    }

    private String kept() {
        return jdbc.sql("select answers::text from register.submission where form = 'packParcel' order by id desc limit 1").query(String.class).single();
    }

    private String newTask() {
        String instance = engine.getRuntimeService().startProcessInstanceByKey("parcel").getId();
        String id = engine.getTaskService().createTaskQuery().processInstanceId(instance).singleResult().getId();
        claim(id);
        return id;
    }

    private void claim(String id) {
        assertThat(http.script("officer").json("POST", "/task/" + id + "/claim", "{\"userId\": \"officer\"}").status()).isEqualTo(204);
    }

    private static BpmnModelInstance model() {
        BpmnModelInstance model = Bpmn.createExecutableProcess("parcel").camundaHistoryTimeToLiveString("P1D").startEvent()
                .userTask("packParcel").camundaCandidateGroups("officerCroydon").endEvent().done();
        UserTask task = model.getModelElementById("packParcel");
        task.setCamundaFormRef("packParcel");
        task.setCamundaFormRefBinding("deployment");
        return model;
    }
}
