package uk.dapo.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.cockpit.Cockpit;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.rest.impl.DefaultProcessEngineRestServiceImpl;
import org.camunda.bpm.engine.rest.impl.NamedProcessEngineRestServiceImpl;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.dapo.doors.DoorTable.Row;
import uk.dapo.doors.Http.Answer;
import uk.dapo.doors.Http.Caller;
import uk.dapo.walk.CaseTest;
import uk.dapo.walk.Desk;

/**
 * Tries every operation of the engine's REST interface, at both copies of it, as an officer who has claimed a task, a manager,
 * a designer and an administrator. What is not the form's door or meant for a role is shut to all of them and changes nothing.
 */
@CaseTest
@Import(Desk.class)
// compares the whole database again and again: a small one of its own
@Tag("own-application")
class EveryDoorTest {

    private static final List<String> ROLES = List.of("officer", "manager", "designer", "admin");
    private static final String BOUNDARY = "dapo-boundary";

    @LocalServerPort
    int port;
    @Autowired
    ProcessEngine engine;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    Desk desk;

    private final DoorTable table = new DoorTable();
    private final Map<String, String> real = new HashMap<>();
    private Http http;

    @BeforeEach
    void somethingToWorkOn() {
        desk.clockAt("2026-06-09T10:00");
        http = new Http(port);
        // a name nobody has had before, of letters
        String name = "Karl " + UUID.randomUUID().toString().replaceAll("[-0-9]", "q");
        var instance = desk.as("officer").starts("notice", Map.of("respondentName", name, "respondentDateOfBirth", "1990-02-03", "area", "Croydon",
                "protectedPersonName", "Vera " + name, "protectedPersonDateOfBirth", "1992-05-06"));
        Task task = desk.as("officer").tasks("recordReport", instance.getId()).get(0);
        real.put("root", instance.getId());
        real.put("instance", task.getProcessInstanceId());
        real.put("definition", instance.getProcessDefinitionId());
        real.put("task", task.getId());
        if (engine.getRepositoryService().createProcessDefinitionQuery().processDefinitionKey("stuck").count() == 0) {
            engine.getRepositoryService().createDeployment().addModelInstance("stuck.bpmn", Bpmn.createExecutableProcess("stuck").camundaHistoryTimeToLiveString("P1D")
                    .startEvent().serviceTask("step").camundaAsyncBefore().camundaExpression("${nothing.like.this}").endEvent().done()).deploy();
        }
        String stuck = engine.getRuntimeService().startProcessInstanceByKey("stuck").getId();
        var job = engine.getManagementService().createJobQuery().processInstanceId(stuck).singleResult();
        real.put("job", job.getId());
        real.put("jobDefinition", job.getJobDefinitionId());
        real.put("stuck", stuck);
        real.put("deployment", job.getDeploymentId());
        real.put("filter", engine.getFilterService().createFilterQuery().listPage(0, 1).get(0).getId());
        real.put("authorization", engine.getAuthorizationService().createAuthorizationQuery().resourceType(Resources.APPLICATION).listPage(0, 1).get(0).getId());
        Answer claimed = http.script("officer").json("POST", "/task/" + task.getId() + "/claim", "{\"userId\":\"officer\"}");
        assertThat(claimed.status()).as("%s", claimed).isEqualTo(204);
    }

    @AfterEach
    void cleanUp() {
        ClockUtil.reset();
        engine.getRuntimeService().deleteProcessInstance(real.get("root"), "test");
        engine.getRuntimeService().deleteProcessInstance(real.get("stuck"), "test");
        engine.getRepositoryService().createDeploymentQuery().deploymentName("by hand").list()
                .forEach(deployment -> engine.getRepositoryService().deleteDeployment(deployment.getId(), true));
        engine.getIdentityService().createUserQuery().list().stream().filter(user -> user.getId().startsWith("fresh"))
                .forEach(user -> engine.getIdentityService().deleteUser(user.getId()));
    }

    @Test
    void everyOperationHasARowAndEveryRowAnOperation() {
        Set<String> operations = operations();
        assertThat(operations).hasSizeGreaterThan(400);
        assertThat(operations.stream().filter(operation -> !operation.startsWith("GET ") && table.of(operation).isEmpty()))
                .as("operations nobody has decided on: add a row to src/test/resources/doors/doors.txt").isEmpty();
        assertThat(table.rows().stream().filter(row -> operations.stream().noneMatch(operation -> table.of(operation).filter(row::equals).isPresent())))
                .as("rows no operation needs: take them out of doors.txt").isEmpty();
        assertThat(operations.stream().filter(operation -> operation.startsWith("POST ") && table.of(operation).filter(row -> row.is("reads")).isPresent()
                && !operations.contains(operation.replace("POST ", "GET ")))).as("a POST that reads stands beside a GET").isEmpty();
    }

    @Test
    void whatIsNotMeantForPeopleIsShutForAllOfThem() {
        Set<String> shut = operations().stream().filter(operation -> !operation.startsWith("GET ") && table.of(operation).filter(row -> row.answers().isEmpty()).isPresent())
                .collect(Collectors.toCollection(TreeSet::new));
        List<String> wrong = new ArrayList<>();
        Set<String> guarded = new TreeSet<>();
        for (String role : ROLES) {
            for (Map.Entry<String, Caller> copy : copies(role).entrySet()) {
                Digest before = Digest.of(jdbc);
                for (String operation : shut) {
                    if (cockpits(operation) && copy.getKey().equals("/engine-rest")) {
                        continue;
                    }
                    Row row = table.of(operation).orElseThrow();
                    Answer answer = ask(copy.getValue(), operation, row, role);
                    boolean right = switch (row.rule()) {
                        case "shut", "refused" -> answer.refused() && !answer.message().isEmpty() && !answer.message().startsWith("The user with id");
                        default -> answer.status() < 500;
                    };
                    if (answer.message().contains("othing was ")) {
                        guarded.add(operation);
                    }
                    if (!right) {
                        wrong.add("%s as %s at %s (%s): %s".formatted(operation, role, copy.getKey(), row.rule(), answer));
                    }
                }
                assertThat(Digest.of(jdbc).changedSince(before)).as("changed by shut doors as %s at %s", role, copy.getKey()).isEmpty();
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(shut.stream().filter(operation -> !guarded.contains(operation) && table.of(operation).filter(row -> row.is("shut")).isPresent()))
                .as("shut doors that nobody's request came as far as: name something real in their path or body").isEmpty();
        assertThat(shut).hasSizeGreaterThan(200);
    }

    @Test
    void whatIsMeantForARoleIsRefusedToTheOthers() {
        List<String> wrong = new ArrayList<>();
        // deletions last, of what was created
        List<String> meant = operations().stream().filter(operation -> !operation.startsWith("GET ") && table.of(operation).filter(row -> !row.answers().isEmpty()).isPresent())
                .sorted(Comparator.comparing((String operation) -> operation.startsWith("DELETE") || operation.contains("unclaim"))).toList();
        for (String role : List.of("manager", "designer", "admin", "officer")) {
            for (Map.Entry<String, Caller> copy : copies(role).entrySet()) {
                real.put("fresh", "fresh" + UUID.randomUUID().toString().substring(0, 8));
                account(real.get("fresh") + "x");
                for (String operation : meant) {
                    Row row = table.of(operation).orElseThrow();
                    if (role.equals("officer") && operation.equals("POST /task/{id}/claim")) {
                        engine.getTaskService().setAssignee(real.get("task"), null);
                    }
                    Answer answer = ask(copy.getValue(), operation, row, role);
                    if (answer.status() != row.answer(role) && !(row.answer(role) == 403 && answer.status() == 404)) {
                        wrong.add("%s as %s at %s: expected %d: %s".formatted(operation, role, copy.getKey(), row.answer(role), answer));
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(meant).hasSizeGreaterThan(13);
    }

    @Test
    void readingChangesNothing() {
        Set<String> reading = operations().stream().filter(operation -> operation.startsWith("GET ")).collect(Collectors.toCollection(TreeSet::new));
        List<String> broken = new ArrayList<>();
        for (String role : List.of("officer", "manager")) {
            Caller caller = http.script(role);
            Digest before = Digest.of(jdbc);
            for (String operation : reading) {
                if (!cockpits(operation)) {
                    Answer answer = caller.json("GET", path(operation), null);
                    if (answer.status() == 500 && !answer.message().matches("(?s).*(?:[Cc]annot|Could not|does not exist|required|must|[Nn]o ).*")) {
                        broken.add(operation + " as " + role + ": " + answer);
                    }
                }
            }
            assertThat(Digest.of(jdbc).changedSince(before)).as("changed by reading as %s", role).isEmpty();
        }
        assertThat(broken).isEmpty();
        assertThat(reading).hasSizeGreaterThan(200);
    }

    @Test
    void nobodyTakesATaskForSomebodyElseOrFromThem() {
        String task = "/task/" + real.get("task");
        assertThat(http.script("officer2").json("POST", task + "/unclaim", null).status()).isEqualTo(403);
        assertThat(http.script("officer2").json("POST", task + "/claim", "{\"userId\":null}").message()).contains("has this task");
        assertThat(http.script("officer2").json("POST", task + "/claim", "{\"userId\":\"officer2\"}").message()).contains("has this task");
        assertThat(http.script("officer").json("POST", task + "/unclaim", null).status()).isEqualTo(204);
        Answer forAnother = http.script("officer2").json("POST", task + "/claim", "{\"userId\":\"legal\"}");
        assertThat(forAnother.status()).isEqualTo(403);
        assertThat(forAnother.message()).contains("Claim a task for yourself");
        assertThat(http.script("legal").json("GET", task, null).status()).isEqualTo(404);
    }

    @Test
    void nobodyStartsACaseUnderTheReferenceOfAnother() {
        Answer answer = http.script("officer").json("POST", "/process-definition/key/notice/submit-form", """
                {"businessKey":"C26-000001","variables":{"respondentName":{"value":"Karl Door"},"respondentDateOfBirth":{"value":"1990-02-03"},"area":{"value":"Croydon"},
                 "protectedPersonName":{"value":"Vera Door"},"protectedPersonDateOfBirth":{"value":"1992-05-06"}}}""");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.message()).contains("Leave the business key empty");
    }

    @Test
    void whoComesTooLateIsTold() {
        Answer answer = http.script("officer").json("POST", "/task/" + UUID.randomUUID() + "/submit-form", "{\"variables\":{}}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.message()).contains("no longer open");
        assertThat(http.script("officer").json("POST", "/task/" + UUID.randomUUID() + "/claim", "{\"userId\":\"officer\"}").message()).contains("no longer open");
    }

    private Set<String> operations() {
        Set<String> operations = new TreeSet<>(Operations.of(DefaultProcessEngineRestServiceImpl.class));
        assertThat(Operations.of(NamedProcessEngineRestServiceImpl.class).stream().map(operation -> operation.replace("/engine/{name}", "")))
                .as("the web applications' copy offers the same").containsAll(operations.stream().filter(operation -> !operation.contains("/engine")).toList());
        Cockpit.getRuntimeDelegate().getAppPluginRegistry().getPlugins().forEach(plugin -> plugin.getResourceClasses().forEach(resource -> operations.addAll(Operations.of(resource))));
        return operations;
    }

    private Map<String, Caller> copies(String role) {
        return Map.of("/engine-rest", http.script(role), "/camunda", http.browser(role, "welcome"));
    }

    private static boolean cockpits(String operation) {
        return operation.contains(" /plugin/");
    }

    private Answer ask(Caller caller, String operation, Row row, String role) {
        String verb = operation.substring(0, operation.indexOf(' '));
        String path = path(operation);
        return switch (String.valueOf(row.body())) {
            case "multipart" -> caller.send(verb, path, "multipart/form-data; boundary=" + BOUNDARY, multipart(Map.of("data", "any", "valueType", "Bytes")));
            case "attachment" -> caller.send(verb, path, "multipart/form-data; boundary=" + BOUNDARY,
                    multipart(Map.of("attachment-name", "any", "attachment-type", "any", "content", "any")));
            case "deployment" -> caller.send(verb, path, "multipart/form-data; boundary=" + BOUNDARY, multipart(Map.of("deployment-name", "by hand",
                    "drawn.bpmn", Bpmn.convertToString(Bpmn.createExecutableProcess("drawn").camundaHistoryTimeToLiveString("P1D").startEvent().endEvent().done()))));
            case "null" -> caller.json(verb, path, verb.equals("POST") || verb.equals("PUT") ? "{}" : null);
            default -> caller.json(verb, path, filled(row.body(), role));
        };
    }

    private String filled(String text, String role) {
        String filled = text.replace("$user", role);
        for (Map.Entry<String, String> each : real.entrySet()) {
            filled = filled.replace("$" + each.getKey(), each.getValue());
        }
        return filled;
    }

    /** The path of an operation, about things that exist wherever that matters. */
    private String path(String operation) {
        String path = operation.substring(operation.indexOf(' ') + 1);
        if (cockpits(operation)) {
            path = "/camunda/api/cockpit" + path;
        }
        String kind = path.split("/")[1];
        String id = switch (kind) {
            case "task" -> real.get("task");
            case "process-instance", "execution" -> real.get("instance");
            case "process-definition" -> real.get("definition");
            case "job" -> real.get("job");
            case "job-definition" -> real.get("jobDefinition");
            case "deployment" -> real.get("deployment");
            case "filter" -> real.get("filter");
            case "authorization" -> real.get("authorization");
            case "user" -> operation.contains("DELETE") || operation.contains("credentials") || operation.contains("unlock") ? real.get("fresh") + "x" : "officer2";
            case "group" -> operation.contains("members") ? "officerSutton" : "officer";
            case "history" -> path.contains("/process-instance/") ? real.get("instance") : "none";
            default -> "none";
        };
        String key = kind.equals("decision-definition") ? "route-court" : "notice";
        return path.replaceFirst("\\{id}", id).replace("{key}", key).replace("{varId}", "area").replace("{userId}", "officer2")
                .replace("{tenantId}", "none").replace("{engine}", "default").replace("{file:.*}", "none").replaceAll("\\{[^}]*}", "none");
    }

    private void account(String name) {
        var user = engine.getIdentityService().newUser(name);
        user.setPassword("a-Long-enough-1-for-this");
        engine.getIdentityService().saveUser(user);
    }

    private static byte[] multipart(Map<String, String> parts) {
        return (parts.entrySet().stream().map(part -> "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + part.getKey() + "\""
                + (part.getKey().contains(".") || part.getKey().equals("data") || part.getKey().equals("content") ? "; filename=\"" + part.getKey() + "\"" : "")
                + "\r\nContent-Type: text/plain\r\n\r\n" + part.getValue() + "\r\n").collect(Collectors.joining()) + "--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8);
    }
}
