package uk.dapo.walk;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletContext;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.camunda.bpm.admin.Admin;
import org.camunda.bpm.cockpit.Cockpit;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.rest.impl.DefaultProcessEngineRestServiceImpl;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.tasklist.Tasklist;
import org.camunda.bpm.welcome.Welcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.function.support.RouterFunctionMapping;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import uk.dapo.access.DoorRows;
import uk.dapo.access.RestEndpoints;
import uk.dapo.access.Role;

/** Role by action by door: every row of doors.txt is tried by somebody of every role, and no door that the running system has is without a row. */
@CaseTest
@Import(Desk.class)
class AuthorisationMatrixTest {

    private static final DoorRows ROWS = DoorRows.read();
    private static final List<String> ROLES = Arrays.stream(Role.values()).map(Role::id).toList();

    @Autowired
    Desk desk;
    @Autowired
    ProcessEngine engine;
    @Autowired
    ApplicationContext context;
    @Autowired
    ServletContext servlet;
    @LocalServerPort
    int port;
    Path path;
    private final Map<String, Visitor> scripts = new HashMap<>();

    @BeforeEach
    void aTuesdayMorning() {
        desk.clockAt(Path.START);
        path = new Path(desk);
        ROLES.forEach(role -> scripts.put(role, Visitor.script(port, role, "demo")));
    }

    @AfterEach
    void realTime() {
        ClockUtil.reset();
    }

    @Test
    void noDoorOfTheRunningSystemIsWithoutARow() {
        Map<String, Set<String>> api = new TreeMap<>();
        Map<String, Set<String>> pages = new TreeMap<>();
        context.getBeansOfType(HandlerMapping.class).values().forEach(mapping -> {
            if (mapping instanceof RequestMappingInfoHandlerMapping methods) {
                methods.getHandlerMethods().keySet().stream().flatMap(AuthorisationMatrixTest::doors)
                        .forEach(door -> (door.contains(" /api/") ? api : pages).put(door, Set.of()));
            } else if (mapping instanceof AbstractUrlHandlerMapping urls) {
                urls.getHandlerMap().keySet().forEach(url -> pages.put(url, Set.of()));
            } else if (mapping instanceof RouterFunctionMapping functions) {
                assertThat(functions.getRouterFunction()).as("pages that no row can name: write them as a controller").isNull();
            }
        });
        assertThat(ROWS.gaps("api", api)).isEmpty();
        assertThat(ROWS.gaps("page", pages)).isEmpty();
        assertThat(ROWS.gaps("servlet", servlet.getServletRegistrations().values().stream().flatMap(each -> each.getMappings().stream())
                .collect(Collectors.toMap(url -> url, url -> Set.of())))).isEmpty();
        assertThat(ROWS.gaps("webapp", webapp().stream().collect(Collectors.toMap(each -> each, each -> Set.of())))).isEmpty();
    }

    @Test
    void ourInterfaceAnswersThoseOfItsRow() {
        String reference = path.drafted();
        SoftAssertions all = new SoftAssertions();
        ROWS.of("api").forEach((door, allowed) -> {
            String verb = door.substring(0, door.indexOf(' '));
            String url = sample(door.substring(door.indexOf(' ') + 1), verb.equals("GET") ? reference : "C00-000000");
            all.assertThat(call(Visitor.stranger(port), verb, url).statusCode()).as("%s by a stranger", door).isEqualTo(allowed.contains("stranger") ? 200 : 401);
            ROLES.forEach(role -> all.assertThat(call(scripts.get(role), verb, url).statusCode()).as("%s by %s", door, role)
                    .matches(status -> allowed.contains(role) ? status != 401 && status != 403 : status == 403, allowed.contains(role) ? "let in" : "refused"));
        });
        all.assertAll();
    }

    @Test
    void processesAreStartedByThoseOfTheirRow() {
        SoftAssertions all = new SoftAssertions();
        ROWS.of("start").forEach((process, allowed) -> ROLES.forEach(role -> {
            HttpResponse<String> answer = scripts.get(role).send("POST", "/engine-rest/process-definition/key/" + process + "/submit-form", "{\"variables\":{}}");
            // an empty form is refused by what it asks, which is past the question who may start
            all.assertThat(answer.statusCode()).as("%s by %s: %s", process, role, answer.body()).isIn(allowed.contains(role) ? List.of(400) : List.of(403, 404));
        }));
        all.assertAll();
    }

    @Test
    void applicationsOpenToThoseOfTheirRow() {
        SoftAssertions all = new SoftAssertions();
        ROWS.of("application").forEach((application, allowed) -> ROLES.forEach(role -> all.assertThat(Visitor.stranger(port).signIn(role, "demo", application))
                .as("%s by %s", application, role).isEqualTo(allowed.contains(role) ? 200 : 403)));
        all.assertAll();
    }

    @Test
    void tasksAreForThoseOfTheirRow() {
        String reference = path.reported(Entries.reportAbuse(), Entries.recordReport());
        everyOpenTask(reference);
        desk.as("officer").submits("assessRisk", reference, Entries.assessRisk());
        desk.as("officer").submits("recordOpinions", reference, Entries.recordOpinions());
        desk.as("officer").submits("draftNotice", reference, Entries.draftNotice());
        everyOpenTask(reference);
        desk.as("inspector").submits("decideNotice", reference, Entries.giveNotice());
        everyOpenTask(reference);
        everyOpenTask(path.made());
    }

    private void everyOpenTask(String reference) {
        List<Task> open = engine.getTaskService().createTaskQuery().processInstanceBusinessKey(reference).list();
        assertThat(open).isNotEmpty();
        SoftAssertions all = new SoftAssertions();
        for (Task task : open) {
            Set<String> does = ROWS.of("task").get(task.getTaskDefinitionKey());
            String url = "/engine-rest/task/" + task.getId();
            for (String role : ROLES) {
                boolean may = does.contains(role) && candidate(task, role);
                String what = task.getTaskDefinitionKey() + " by " + role;
                all.assertThat(scripts.get(role).get(url).statusCode()).as("see %s", what).isEqualTo(may || role.equals("manager") ? 200 : 404);
                if (!may) {
                    all.assertThat(scripts.get(role).send("POST", url + "/claim", "{\"userId\":\"" + role + "\"}").statusCode()).as("claim %s", what).isEqualTo(403);
                    all.assertThat(scripts.get(role).send("POST", url + "/submit-form", "{\"variables\":{}}").statusCode()).as("submit %s", what).isIn(403, 400);
                    all.assertThat(scripts.get(role).get(url + "/form-variables").body()).as("open %s", what).doesNotContain(role.equals("manager") ? "\u0000" : "Respondent");
                }
            }
            assertThat(engine.getTaskService().createTaskQuery().taskId(task.getId()).singleResult().getAssignee()).isEqualTo(task.getAssignee());
        }
        all.assertAll();
    }

    private boolean candidate(Task task, String role) {
        return engine.getTaskService().getIdentityLinksForTask(task.getId()).stream().anyMatch(link -> link.getGroupId() != null && link.getGroupId().startsWith(role));
    }

    @Test
    void theWebApplicationsAnswerThoseOfTheirRow() {
        Map<String, String> ids = ids(path.drafted());
        SoftAssertions all = new SoftAssertions();
        Stream.concat(ROLES.stream(), Stream.of("stranger")).forEach(role -> {
            Visitor browser = Visitor.stranger(port);
            if (!role.equals("stranger")) {
                assertThat(browser.signIn(role, "demo", "welcome")).isEqualTo(200);
            }
            ROWS.of("webapp").forEach((call, allowed) -> {
                if (call.matches(".*/(login|logout|static)(/.*)?")) {
                    return;
                }
                String verb = call.substring(0, call.indexOf(' '));
                int status = browser.send(verb, fill(call.substring(call.indexOf(' ') + 1), ids), verb.equals("GET") ? null : "{}").statusCode();
                all.assertThat(status).as("%s by %s", call, role).matches(each -> allowed.contains(role) ? each != 401 && each != 403 : List.of(401, 403, 404).contains(each),
                        allowed.contains(role) ? "let in" : "refused");
            });
        });
        all.assertAll();
    }

    /** Every reading there is, asked with the ids of a real case. */
    @Test
    void designersAndAdministratorsReadNothingOfACaseAtAnyDoor() {
        String reference = path.drafted(Entries.but(Entries.reportAbuse(), "respondentName", "Zebedee Quillfeather"), Entries.recordReport(), Entries.draftNotice());
        Map<String, String> ids = ids(reference);
        SoftAssertions all = new SoftAssertions();
        for (String role : List.of("designer", "admin")) {
            RestEndpoints.of("", DefaultProcessEngineRestServiceImpl.class).stream().filter(call -> call.startsWith("GET ")).forEach(call ->
                    clean(all, role, call, reference, scripts.get(role).get("/engine-rest" + fill(call.substring(4), ids)).body(), ids));
            reads().forEach(call -> clean(all, role, call, reference, scripts.get(role).send("POST", "/engine-rest" + fill(call.substring(5), ids), "{}").body(), ids));
            Visitor browser = Visitor.stranger(port);
            assertThat(browser.signIn(role, "demo", "cockpit")).isEqualTo(200);
            webapp().forEach(call -> {
                String verb = call.substring(0, call.indexOf(' '));
                if (!call.contains("/auth/") && !call.contains("/setup/")) {
                    clean(all, role, call, reference, browser.send(verb, fill(call.substring(call.indexOf(' ') + 1), ids), verb.equals("GET") ? null : "{}").body(), ids);
                }
            });
        }
        all.assertAll();
    }

    private static void clean(SoftAssertions all, String role, String call, String reference, String body, Map<String, String> ids) {
        all.assertThat(body).as("%s by %s", call, role).doesNotContain(reference, "Quillfeather");
        if (!body.contains("\"message\"")) {
            List.of("task", "process-instance", "execution", "variable-instance").forEach(kind -> all.assertThat(body).as("%s by %s", call, role).doesNotContain(ids.get(kind)));
        }
    }

    /** Questions that are asked by POST because they are long. */
    private static Set<String> reads() {
        Set<String> all = RestEndpoints.of("", DefaultProcessEngineRestServiceImpl.class);
        return all.stream().filter(call -> call.startsWith("POST ")).filter(call -> all.contains(call.replace("POST", "GET"))
                || all.contains(call.replace("POST", "GET").replaceFirst("/count$", "")) || call.matches("POST /filter/\\{id}/\\w+|POST /identity/.*|POST /schema/log"))
                .filter(call -> !call.matches(".*(/data|ariables)")).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Calls of the web applications' own interfaces, plug-ins included. */
    private static Set<String> webapp() {
        Map<String, Stream<Class<?>>> resources = Map.of(
                "cockpit", Cockpit.getRuntimeDelegate().getAppPluginRegistry().getPlugins().stream().flatMap(plugin -> plugin.getResourceClasses().stream()),
                "tasklist", Tasklist.getRuntimeDelegate().getAppPluginRegistry().getPlugins().stream().flatMap(plugin -> plugin.getResourceClasses().stream()),
                "welcome", Welcome.getRuntimeDelegate().getAppPluginRegistry().getPlugins().stream().flatMap(plugin -> plugin.getResourceClasses().stream()),
                "admin", Stream.concat(Admin.getRuntimeDelegate().getAppPluginRegistry().getPlugins().stream().flatMap(plugin -> plugin.getResourceClasses().stream()),
                        Stream.of(org.camunda.bpm.webapp.impl.security.auth.UserAuthenticationResource.class, org.camunda.bpm.admin.impl.web.SetupResource.class)));
        return resources.entrySet().stream().flatMap(each -> each.getValue().flatMap(resource -> RestEndpoints.of("/camunda/api/" + each.getKey(), resource).stream()))
                .filter(call -> !call.startsWith("OPTIONS ")).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> doors(RequestMappingInfo info) {
        Set<String> patterns = info.getPatternValues().stream().map(pattern -> pattern.replaceAll("\\{(\\w+)[^/]*}", "{$1}")).collect(Collectors.toSet());
        Set<String> verbs = info.getMethodsCondition().getMethods().stream().map(Enum::name).collect(Collectors.toSet());
        return patterns.stream().flatMap(pattern -> verbs.isEmpty() ? Stream.of(pattern) : verbs.stream().map(verb -> verb + " " + pattern));
    }

    private static HttpResponse<String> call(Visitor visitor, String verb, String url) {
        return verb.equals("GET") ? visitor.get(url) : visitor.send(verb, url, "{}");
    }

    /** An address of this pattern that a test may call. */
    private static String sample(String pattern, String reference) {
        return pattern.replace("{reference}", reference).replace("{kind}", "hearing-after-notice").replace("{id}", "999999999").replaceAll("\\{\\w+}", "x")
                + "?name=nobody&from=2026-06-12T18:00";
    }

    private Map<String, String> ids(String reference) {
        Task task = engine.getTaskService().createTaskQuery().processInstanceBusinessKey(reference).singleResult();
        String variable = engine.getRuntimeService().createVariableInstanceQuery().processInstanceIdIn(task.getProcessInstanceId())
                .variableName("caseReference").singleResult().getId();
        return Map.of("task", task.getId(), "process-instance", task.getProcessInstanceId(), "execution", task.getExecutionId(),
                "process-definition", task.getProcessDefinitionId(), "key", "notice", "variable-instance", variable, "engine", "default");
    }

    /** Puts real ids into a path, each by what stands before it. */
    private static String fill(String pattern, Map<String, String> ids) {
        String filled = pattern.replace("{key}", ids.get("key")).replace("{engineName}", "default").replace("{processEngineName}", "default").replace("{engine}", "default")
                .replace("{varId}", "caseReference").replace("{variableName}", "caseReference");
        for (String kind : List.of("task", "process-instance", "execution", "process-definition", "variable-instance")) {
            filled = filled.replaceAll("/" + kind + "/\\{\\w+}", "/" + kind + "/" + ids.get(kind));
        }
        return filled.replaceAll("\\{\\w+}", "x");
    }
}
