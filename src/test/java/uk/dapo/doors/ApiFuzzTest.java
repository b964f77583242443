package uk.dapo.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import uk.dapo.doors.ApiFuzz.Example;
import uk.dapo.doors.Http.Answer;
import uk.dapo.register.Evidence;
import uk.dapo.walk.CaseTest;
import uk.dapo.walk.Desk;
import uk.dapo.walk.MadeOrder;

/** Every endpoint under {@code /api}, asked rightly and in hostile ways. Again with {@code -Ddapo.seed=…}. */
@CaseTest
@Import(Desk.class)
// compares the whole database again and again: a small one of its own
@Tag("own-application")
class ApiFuzzTest {

    @LocalServerPort
    int port;
    @Autowired
    List<RequestMappingHandlerMapping> mappings;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    Desk desk;
    @Autowired
    Evidence evidence;
    @Autowired
    ProcessEngine engine;

    /** It takes files: UploadFuzz attacks it. */
    private static final Set<String> FILES = Set.of("POST /api/cases/{reference}/documents");

    private List<Example> examples;

    @BeforeEach
    void aCase() {
        String reference = MadeOrder.of(desk);
        aNewerVersion();
        examples = ApiFuzz.examples().stream().map(example -> new Example(example.endpoint(), example.user(), filled(example.path(), reference), filled(example.body(), reference))).toList();
    }

    /** Work is moved from an older version of a model: there must be a newer one. */
    private void aNewerVersion() {
        RepositoryService models = engine.getRepositoryService();
        if (models.createProcessDefinitionQuery().processDefinitionKey("retention-schedule").count() == 1) {
            ProcessDefinition old = models.createProcessDefinitionQuery().processDefinitionKey("retention-schedule").singleResult();
            BpmnModelInstance model = models.getBpmnModelInstance(old.getId()).clone();
            ((FlowElement) model.getModelElementById("confirmRetentionPeriod")).setName("Look at the new period");
            models.createDeployment().addModelInstance(old.getResourceName(), model)
                    .addDeploymentResourcesByName(old.getDeploymentId(), List.of("confirmRetentionPeriod.form", "proposeRetentionPeriod.form")).deploy();
        }
    }

    @AfterEach
    void realTime() {
        ClockUtil.reset();
    }

    @Test
    void everyEndpointHasAnExampleThatIsAnswered() {
        Set<String> endpoints = new TreeSet<>();
        mappings.forEach(mapping -> mapping.getHandlerMethods().keySet().forEach(info -> info.getPatternValues().stream().filter(pattern -> pattern.startsWith("/api"))
                .forEach(pattern -> info.getMethodsCondition().getMethods().forEach(verb -> endpoints.add(verb + " " + pattern)))));
        assertThat(endpoints).isNotEmpty();
        Set<String> described = examples.stream().map(Example::endpoint).collect(Collectors.toSet());
        assertThat(endpoints.stream().filter(endpoint -> !described.contains(endpoint) && !FILES.contains(endpoint))).as("endpoints without an example: add a row to src/test/resources/doors/api.txt").isEmpty();
        assertThat(described.stream().filter(endpoint -> !endpoints.contains(endpoint))).as("examples of endpoints there are not: take them out of api.txt").isEmpty();
        ApiFuzz fuzz = new ApiFuzz(port, jdbc, 0);
        for (Example example : examples) {
            Answer answer = fuzz.right(example);
            assertThat(answer.status()).as("%s: %s", example, answer).isBetween(200, 299);
        }
    }

    @Test
    void someHundredInputs() {
        run(FormFuzzTest.seed(20260609L), 120);
    }

    @Test
    @Tag("soak")
    void manyInputs() {
        run(FormFuzzTest.seed(System.nanoTime()), Integer.getInteger("dapo.inputs", 100_000) / 20);
    }

    @Test
    void someHundredUploads() {
        upload(FormFuzzTest.seed(20261124L), 200);
    }

    @Test
    @Tag("soak")
    void manyUploads() {
        upload(FormFuzzTest.seed(System.nanoTime()), Integer.getInteger("dapo.inputs", 100_000) / 10);
    }

    private void upload(long seed, int uploads) {
        UploadFuzz fuzz = new UploadFuzz(port, jdbc, seed, MadeOrder.of(desk));
        fuzz.attack(uploads);
        System.out.println("Upload fuzz: " + uploads + " files, answers by status " + fuzz.statuses());
        assertThat(fuzz.wrong()).isEmpty();
        assertThat(fuzz.statuses().get(201)).as("files that were taken").isPositive();
    }

    private void run(long seed, int each) {
        ApiFuzz fuzz = new ApiFuzz(port, jdbc, seed);
        examples.forEach(example -> fuzz.attack(example, each));
        System.out.println(fuzz.figures());
        assertThat(fuzz.wrong()).isEmpty();
    }

    private String filled(String text, String reference) {
        return text == null ? null : text.replace("$evidence", text.contains("$evidence") ? picture(reference) : "").replace("$process", text.contains("$process") ? process() : "").replace("$incident", text.contains("$incident") ? failedStep(reference) : "")
                .replace("$task", text.contains("$task") ? task(reference) : "")
                .replace("$case", reference).replace("$notice", instrument(reference, "N")).replace("$order", instrument(reference, "O"))
                .replace("$document", text.contains("$document") ? jdbc.sql("select max(id)::text from register.document where case_reference = ?").param(reference).query(String.class).single() : "");
    }

    private String picture(String reference) {
        byte[] png = Base64.getDecoder().decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
        return Long.toString(evidence.keep(reference, new Evidence.Sent("A picture", false, true, png), "officer").id());
    }

    /** A task that is the team's of legal, and claimed. */
    private String task(String reference) {
        String task = engine.getTaskService().createTaskQuery().processInstanceBusinessKey(reference).taskCandidateGroup("constableCroydon").list().stream().findFirst()
                .orElseGet(() -> engine.getTaskService().createTaskQuery().processInstanceBusinessKey(reference).taskAssignee("constable").list().get(0)).getId();
        engine.getTaskService().setAssignee(task, "constable");
        return task;
    }

    private String process() {
        return engine.getRepositoryService().createProcessDefinitionQuery().processDefinitionKey("notice").latestVersion().singleResult().getId();
    }

    /** A step of the case fails for good; gives the incident. */
    private String failedStep(String reference) {
        String instance = engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(reference).processDefinitionKey("escalation").list().get(0).getId();
        engine.getManagementService().setJobRetries(engine.getManagementService().createJobQuery().processInstanceId(instance).timers().list().get(0).getId(), 0);
        return engine.getRuntimeService().createIncidentQuery().processInstanceId(instance).singleResult().getId();
    }

    private String instrument(String reference, String letter) {
        return jdbc.sql("select reference from register.instrument where case_reference = ? and reference like ?").params(reference, letter + "%").query(String.class).list().get(0);
    }
}
