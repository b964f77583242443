package uk.dapo.access;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Permissions.ACCESS;
import static org.camunda.bpm.engine.authorization.Permissions.ALL;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE;
import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.Permissions.READ_HISTORY;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.SystemPermissions;

/**
 * What each role may do in the engine, in one table. Tasks are not in it: the engine lets a task's candidates and
 * assignee read and work on that task, and nobody else.
 */
final class RoleGrants {

    /** Roles that may start a case. */
    private static final Set<Role> CASE_STARTERS = EnumSet.of(
            Role.OFFICER, Role.CONSTABLE, Role.SUPERVISOR, Role.INSPECTOR, Role.DAPO_TEAM, Role.LEGAL);

    private static final Set<Role> ALL_ON_CASES =
            Arrays.stream(Role.values()).filter(Role::worksOnCases).collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));

    /** Who may start what is startable in Tasklist; a process that is not named begins a case. */
    private static final Map<String, Set<Role>> STARTERS = Map.ofEntries(
            Map.entry("commencement", EnumSet.of(Role.MANAGER)),
            Map.entry("calendar", EnumSet.of(Role.MANAGER)),
            Map.entry("correction", ALL_ON_CASES),
            Map.entry("victim-contact", ALL_ON_CASES),
            Map.entry("victim-feedback", ALL_ON_CASES),
            Map.entry("victim-reach", ALL_ON_CASES),
            Map.entry("victim-call", EnumSet.of(Role.VICTIM_CARE)));

    private RoleGrants() {
    }

    /**
     * The grants of a role.
     *
     * @param startable           keys of the processes that people may start
     * @param deploymentAtRuntime whether designers may deploy while the system runs
     */
    static List<Grant> of(Role role, Collection<String> startable, boolean deploymentAtRuntime) {
        List<Grant> grants = new ArrayList<>();
        if (role.worksOnCases()) {
            grants.add(application("tasklist"));
            // the name and the diagram of what a task belongs to; models hold nothing about cases
            grants.add(Grant.on(Resources.PROCESS_DEFINITION, ANY, ProcessDefinitionPermissions.READ));
        }
        List<String> starts = startable.stream().filter(key -> STARTERS.getOrDefault(key, CASE_STARTERS).contains(role)).toList();
        if (!starts.isEmpty()) {
            starts.forEach(key -> grants.add(Grant.on(Resources.PROCESS_DEFINITION, key,
                    ProcessDefinitionPermissions.READ, ProcessDefinitionPermissions.CREATE_INSTANCE)));
            grants.add(Grant.on(Resources.PROCESS_INSTANCE, ANY, CREATE));
        }
        switch (role) {
            case MANAGER -> {
                grants.add(application("tasklist"));
                grants.add(application("cockpit"));
                // sees every case and may try a failed step again; changes nothing people decided
                grants.add(Grant.on(Resources.PROCESS_DEFINITION, ANY, ProcessDefinitionPermissions.READ,
                        ProcessDefinitionPermissions.READ_INSTANCE, ProcessDefinitionPermissions.READ_TASK,
                        ProcessDefinitionPermissions.READ_HISTORY, ProcessDefinitionPermissions.RETRY_JOB));
                // Cockpit's report of tasks by team asks for this one
                grants.add(Grant.on(Resources.TASK, ANY, READ));
                grants.add(Grant.on(Resources.DECISION_DEFINITION, ANY, READ, READ_HISTORY));
                grants.add(Grant.on(Resources.DECISION_REQUIREMENTS_DEFINITION, ANY, READ));
                grants.add(Grant.on(Resources.DEPLOYMENT, ANY, READ));
            }
            case DESIGNER -> {
                grants.add(application("cockpit"));
                // models, not cases
                grants.add(Grant.on(Resources.PROCESS_DEFINITION, ANY, ProcessDefinitionPermissions.READ));
                grants.add(Grant.on(Resources.DECISION_DEFINITION, ANY, READ));
                grants.add(Grant.on(Resources.DECISION_REQUIREMENTS_DEFINITION, ANY, READ));
                grants.add(deploymentAtRuntime ? Grant.on(Resources.DEPLOYMENT, ANY, READ, CREATE)
                        : Grant.on(Resources.DEPLOYMENT, ANY, READ));
            }
            case ADMIN -> {
                grants.add(application("admin"));
                grants.add(application("cockpit"));
                // people and their rights, not cases
                grants.add(Grant.on(Resources.USER, ANY, ALL));
                grants.add(Grant.on(Resources.GROUP, ANY, ALL));
                grants.add(Grant.on(Resources.GROUP_MEMBERSHIP, ANY, ALL));
                grants.add(Grant.on(Resources.AUTHORIZATION, ANY, ALL));
                grants.add(Grant.on(Resources.SYSTEM, ANY, SystemPermissions.READ));
                grants.add(Grant.on(Resources.PROCESS_DEFINITION, ANY, ProcessDefinitionPermissions.READ));
            }
            default -> {
                // works on cases
            }
        }
        return grants;
    }

    private static Grant application(String name) {
        return Grant.on(Resources.APPLICATION, name, ACCESS);
    }
}
