package uk.dapo.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AccessTest
class AuthorizationsTest {

    @Autowired
    private AccessSetup setup;
    @Autowired
    private AuthorizationService authorizations;
    @Autowired
    private IdentityService identity;
    @Autowired
    private RepositoryService repository;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private TaskService tasks;
    @Autowired
    private FilterService filters;
    @Autowired
    private ManagementService management;

    private String deployment;

    @Autowired
    private Authorizations grants;

    @BeforeEach
    void twoModels() {
        deployment = repository.createDeployment()
                .addModelInstance("entry.bpmn", model("entry", true))
                .addModelInstance("inner.bpmn", model("inner", false))
                .deploy().getId();
        setup.afterSingletonsInstantiated();
    }

    @AfterEach
    void cleanUp() {
        identity.clearAuthentication();
        repository.deleteDeployment(deployment, true);
    }

    @Test
    void settingUpTwiceChangesNothing() {
        List<Long> before = counts();
        setup.afterSingletonsInstantiated();
        assertThat(counts()).isEqualTo(before).allMatch(count -> count > 0);
    }

    @Test
    void thereIsAGroupForEachRoleAndTeam() {
        List<String> groups = identity.createGroupQuery().list().stream().map(Group::getId).toList();
        assertThat(groups).hasSize(16 + 16 * 3 + 1).contains("inspector", "inspectorCroydon", "courtLiaisonSutton", "camunda-admin")
                .allMatch(id -> id.matches("[a-zA-Z0-9]+") || id.equals("camunda-admin"));
    }

    @Test
    void onlyStartersStartAndOnlyWhatIsStartable() {
        for (String starter : List.of("officer", "constable", "supervisor", "inspector", "dapoTeam", "legal")) {
            String instance = as(starter, () -> runtime.startProcessInstanceByKey("entry")).getId();
            runtime.deleteProcessInstance(instance, "test");
            assertRefused(starter, () -> runtime.startProcessInstanceByKey("inner"));
            assertThat(as(starter, () -> repository.createProcessDefinitionQuery().list())).as(starter).hasSize(2);
            assertThat(as(starter, () -> repository.createProcessDefinitionQuery().startablePermissionCheck().list()))
                    .as(starter).extracting(definition -> definition.getKey()).containsExactly("entry");
        }
        for (String other : List.of("superintendent", "courtLiaison", "custody", "offenderManager", "victimCare", "safeguarding",
                "manager", "designer", "admin")) {
            assertRefused(other, () -> runtime.startProcessInstanceByKey("entry"));
        }
    }

    @Test
    void aProcessThatBeginsNoCaseNamesWhoMayStartIt() {
        String more = repository.createDeployment().addModelInstance("calendar.bpmn", model("calendar", true))
                .addModelInstance("correction.bpmn", model("correction", true)).addModelInstance("breach.bpmn", model("breach", true)).deploy().getId();
        setup.afterSingletonsInstantiated();
        try {
            assertThat(starters("calendar")).containsExactly("manager");
            assertThat(starters("correction")).contains("officer", "courtLiaison", "superintendent", "custody").doesNotContain("manager", "designer", "admin");
            assertThat(starters("breach")).contains("officer", "custody", "victimCare", "offenderManager").doesNotContain("manager", "designer", "admin");
            assertThat(starters("entry")).doesNotContain("manager", "courtLiaison");
        } finally {
            repository.deleteDeployment(more, true);
            setup.afterSingletonsInstantiated();
        }
    }

    private List<String> starters(String key) {
        return DemoAccounts.usernames().stream().filter(user -> {
            try {
                return as(user, () -> runtime.startProcessInstanceByKey(key)) != null;
            } catch (AuthorizationException e) {
                return false;
            }
        }).toList();
    }

    @Test
    void aProcessThatIsNoLongerStartableIsTakenBack() {
        String later = repository.createDeployment().addModelInstance("entry.bpmn", model("entry", false)).deploy().getId();
        setup.afterSingletonsInstantiated();
        assertRefused("officer", () -> runtime.startProcessInstanceByKey("entry"));

        repository.deleteDeployment(later, true);
        setup.afterSingletonsInstantiated();
        assertThat(as("officer", () -> runtime.startProcessInstanceByKey("entry"))).isNotNull();
    }

    @Test
    void whatSomebodyAddedToARoleIsTakenBack() {
        Authorization more = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        more.setGroupId("officer");
        more.setResource(Resources.PROCESS_INSTANCE);
        more.setResourceId("1");
        more.addPermission(Permissions.READ);
        authorizations.saveAuthorization(more);
        Authorization manager = authorizations.createAuthorizationQuery().groupIdIn("manager").resourceType(Resources.PROCESS_DEFINITION).singleResult();
        manager.addPermission(ProcessDefinitionPermissions.DELETE_INSTANCE);
        authorizations.saveAuthorization(manager);

        Authorization everyTask = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        everyTask.setGroupId("custody");
        everyTask.setResource(Resources.TASK);
        everyTask.setResourceId("*");
        everyTask.addPermission(Permissions.UPDATE);
        authorizations.saveAuthorization(everyTask);

        setup.afterSingletonsInstantiated();

        assertThat(authorizations.createAuthorizationQuery().authorizationId(everyTask.getId()).count()).isZero();
        assertThat(authorizations.createAuthorizationQuery().authorizationId(more.getId()).count()).isZero();
        assertThat(authorizations.createAuthorizationQuery().authorizationId(manager.getId()).singleResult()
                .isPermissionGranted(ProcessDefinitionPermissions.DELETE_INSTANCE)).isFalse();
    }

    @Test
    void aTaskIsSeenAndDoneByItsTeamAlone() {
        String task = startedTask("Croydon");

        assertThat(seenBy("inspector")).containsExactly(task);
        assertThat(seenBy("inspector2")).containsExactly(task);
        assertThat(Stream.of("officer", "constable", "supervisor", "superintendent", "legal", "designer", "admin").filter(user -> !seenBy(user).isEmpty())).isEmpty();
        assertRefused("officer", () -> tasks.complete(task));

        as("inspector2", () -> tasks.claim(task, "inspector2"));
        as("inspector2", () -> tasks.complete(task));
        assertThat(tasks.createTaskQuery().taskId(task).count()).isZero();
    }

    @Test
    void startingAgainLeavesATeamItsOpenTasks() {
        String task = startedTask("Croydon");
        setup.afterSingletonsInstantiated();
        assertThat(seenBy("inspector2")).containsExactly(task);
    }

    @Test
    void nobodyMakesTasksOutsideAProcess() {
        for (String user : List.of("officer", "inspector", "manager", "admin")) {
            assertRefused(user, () -> tasks.saveTask(tasks.newTask()));
        }
    }

    @Test
    void anotherAreasTaskIsNotSeen() {
        String task = startedTask("Sutton");
        assertThat(seenBy("inspector2")).as("works in Croydon alone").isEmpty();
        assertRefused("inspector2", () -> tasks.claim(task, "inspector2"));
        assertThat(seenBy("inspector")).containsExactly(task);
    }

    @Test
    void anAssigneeWorksThroughTheTaskAndNotAroundIt() {
        String task = startedTask("Croydon");
        as("inspector", () -> tasks.claim(task, "inspector"));
        assertRefused("inspector", () -> tasks.setVariable(task, "approved", true));
        assertRefused("inspector", () -> tasks.setAssignee(task, "inspector2"));
        assertRefused("inspector", () -> tasks.setPriority(task, 99));
        assertRefused("inspector", () -> runtime.setVariable(tasks.createTaskQuery().taskId(task).singleResult().getProcessInstanceId(), "approved", true));
    }

    @Test
    void aManagerSeesEverythingAndChangesNothing() {
        String task = startedTask("Croydon");
        assertThat(seenBy("manager")).containsExactly(task);
        assertThat(as("manager", () -> runtime.createProcessInstanceQuery().list())).hasSize(1);
        assertRefused("manager", () -> tasks.claim(task, "manager"));
        assertRefused("manager", () -> tasks.complete(task));
        assertRefused("manager", () -> tasks.setVariable(task, "approved", true));
        String instance = runtime.createProcessInstanceQuery().singleResult().getId();
        assertRefused("manager", () -> runtime.deleteProcessInstance(instance, "no"));
        assertRefused("manager", () -> runtime.setVariable(instance, "approved", true));
    }

    @Test
    void aManagerMayTryAFailedStepAgain() {
        ProcessInstance instance = runtime.createProcessInstanceByKey("entry").setVariable("area", "Croydon").execute();
        String job = management.createJobQuery().processInstanceId(instance.getId()).singleResult().getId();
        as("manager", () -> management.setJobRetries(job, 1));
        assertRefused("officer", () -> management.setJobRetries(job, 1));
    }

    @Test
    void designersAndAdministratorsSeeNoCases() {
        startedTask("Croydon");
        for (String user : List.of("designer", "admin")) {
            assertThat(as(user, () -> runtime.createProcessInstanceQuery().list())).as(user).isEmpty();
            assertThat(as(user, () -> repository.createProcessDefinitionQuery().list())).as(user).hasSize(2);
            assertThat(seenBy(user)).isEmpty();
        }
    }

    @Test
    void onlyAdministratorsManagePeople() {
        assertThat(as("admin", () -> identity.createUserQuery().count())).isEqualTo(identity.createUserQuery().count());
        assertThat(as("manager", () -> identity.createUserQuery().list())).hasSize(1);
        assertRefused("manager", () -> identity.createMembership("manager", "inspector"));
        assertRefused("designer", () -> authorizations.saveAuthorization(authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GLOBAL)));
        assertRefused("officer", () -> identity.deleteUser("officer"));
        assertRefused("admin", () -> identity.createMembership("admin", "inspector"));
        assertRefused("admin", () -> identity.deleteUser("officer"));
    }

    @Test
    void onlyDesignersDeploy() {
        String id = as("designer", () -> repository.createDeployment().addModelInstance("drawn.bpmn", model("drawn", true)).deploy()).getId();
        repository.deleteDeployment(id, true);
        assertRefused("manager", () -> repository.createDeployment().addModelInstance("drawn.bpmn", model("drawn", true)).deploy());
        assertRefused("officer", () -> repository.createDeployment().addModelInstance("drawn.bpmn", model("drawn", true)).deploy());
    }

    @Test
    void inServiceNobodyDeploysWhileTheSystemRuns() {
        grants.apply(false);
        try {
            DemoAccounts.usernames().forEach(user -> assertRefused(user, () -> repository.createDeployment().addModelInstance("drawn.bpmn", model("drawn", true)).deploy()));
        } finally {
            grants.apply(true);
        }
    }

    @Test
    void applicationsOpenToThoseTheyAreFor() {
        assertThat(open("tasklist")).doesNotContain("designer").hasSize(19);
        assertThat(open("cockpit")).containsExactly("manager", "designer", "admin");
        assertThat(open("admin")).containsExactly("admin");
    }

    @Test
    void filtersShowEachReaderTheirOwn() {
        String mine = startedTask("Croydon");
        String team = startedTask("Croydon");
        as("inspector", () -> tasks.claim(mine, "inspector"));
        due(mine, Instant.now().minus(Duration.ofDays(2)));

        assertThat(as("inspector", () -> filters.createFilterQuery().list())).extracting("name")
                .containsExactlyInAnyOrder("My tasks", "My team's tasks", "Due today", "Red");
        assertThat(filtered("inspector", "My tasks")).containsExactly(mine);
        assertThat(filtered("inspector", "My team's tasks")).containsExactly(team);
        assertThat(filtered("inspector", "Red")).containsExactly(mine);
        assertThat(filtered("inspector", "Due today")).isEmpty();
        assertThat(filtered("officer", "My team's tasks")).isEmpty();
        assertThat(filtered("officer", "Red")).isEmpty();
        assertRefused("officer", () -> filters.saveFilter(filters.newTaskFilter("mine")));
        assertRefused("officer", () -> filters.deleteFilter(filter("Red")));
    }

    @Test
    void dueTodayIsFromMidnightToMidnight() {
        String task = startedTask("Croydon");
        due(task, new LondonDay().end(new Date()).toInstant().minusSeconds(60));
        assertThat(filtered("inspector", "Due today")).containsExactly(task);
        due(task, Instant.now().plus(Duration.ofDays(2)));
        assertThat(filtered("inspector", "Due today")).isEmpty();
    }

    private static BpmnModelInstance model(String key, boolean startable) {
        return Bpmn.createExecutableProcess(key).camundaHistoryTimeToLiveString("P1D").camundaStartableInTasklist(startable)
                .startEvent().camundaAsyncAfter()
                .userTask("decide").camundaCandidateGroups("${teams.of('inspector', area)}")
                .endEvent().done();
    }

    /** Starts an entry process and carries it to its task, as the system. */
    private String startedTask(String area) {
        ProcessInstance instance = runtime.createProcessInstanceByKey("entry").setVariable("area", area).execute();
        management.executeJob(management.createJobQuery().processInstanceId(instance.getId()).singleResult().getId());
        return tasks.createTaskQuery().processInstanceId(instance.getId()).singleResult().getId();
    }

    private void due(String taskId, Instant moment) {
        Task task = tasks.createTaskQuery().taskId(taskId).singleResult();
        task.setDueDate(Date.from(moment));
        tasks.saveTask(task);
    }

    private List<String> seenBy(String user) {
        return as(user, () -> tasks.createTaskQuery().list()).stream().map(Task::getId).toList();
    }

    private List<String> filtered(String user, String name) {
        String id = filter(name);
        return as(user, () -> filters.<Task>list(id)).stream().map(Task::getId).toList();
    }

    private String filter(String name) {
        return filters.createFilterQuery().filterName(name).singleResult().getId();
    }

    private List<String> open(String application) {
        return DemoAccounts.usernames().stream().filter(user -> authorizations.isUserAuthorized(user, groups(user),
                Permissions.ACCESS, Resources.APPLICATION, application)).toList();
    }

    private List<Long> counts() {
        return List.of(authorizations.createAuthorizationQuery().count(), identity.createGroupQuery().count(),
                identity.createUserQuery().count(), filters.createFilterQuery().count());
    }

    private List<String> groups(String user) {
        return identity.createGroupQuery().groupMember(user).list().stream().map(Group::getId).toList();
    }

    private void as(String user, Runnable action) {
        as(user, () -> {
            action.run();
            return null;
        });
    }

    private <T> T as(String user, Supplier<T> action) {
        identity.clearAuthentication();
        if (user != null) {
            identity.setAuthentication(user, groups(user));
        }
        try {
            return action.get();
        } finally {
            identity.clearAuthentication();
        }
    }

    private void assertRefused(String user, Runnable action) {
        assertThatThrownBy(() -> as(user, action)).as(user).isInstanceOf(AuthorizationException.class);
    }
}
