package uk.dapo.access;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Permissions.ACCESS;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE;
import static org.camunda.bpm.engine.authorization.Permissions.READ;

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
 * What each role may do in the engine, in one table. Tasks and process instances are not in it: a task's candidates and
 * assignee work on that task, and managers of the case's area look on, see {@link CaseReadersByArea}. Nobody reads the
 * engine's history: the register is the record.
 */
final class RoleGrants {

    /** Roles that may start a case. */
    private static final Set<Role> CASE_STARTERS = EnumSet.of(
            Role.OFFICER, Role.CONSTABLE, Role.SUPERVISOR, Role.INSPECTOR, Role.DAPO_TEAM, Role.LEGAL);

    private static final Set<Role> ALL_ON_CASES =
            Arrays.stream(Role.values()).filter(Role::worksOnCases).collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));

    private static final Set<Role> WHO_SEE_CASES =
            Arrays.stream(Role.values()).filter(Role::seesCases).collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));

    /** Roles that hear of what other courts do. */
    private static final Set<Role> COURT_STARTERS = EnumSet.of(Role.OFFICER, Role.CONSTABLE, Role.SUPERVISOR, Role.INSPECTOR, Role.DAPO_TEAM, Role.LEGAL,
            Role.COURT_LIAISON, Role.VICTIM_CARE);

    /** Who may start what is startable in Tasklist; a process that is not named begins a case. */
    private static final Map<String, Set<Role>> STARTERS = Map.ofEntries(
            Map.entry("commencement", EnumSet.of(Role.MANAGER)),
            Map.entry("calendar", EnumSet.of(Role.MANAGER)),
            // whoever can be alerted says when they can be reached
            Map.entry("duty", union(ALL_ON_CASES, Role.MANAGER)),
            Map.entry("duty-posting", EnumSet.of(Role.MANAGER)),
            Map.entry("breach", ALL_ON_CASES),
            Map.entry("breach-correction", ALL_ON_CASES),
            // whoever meets the protected person in person or on the telephone
            Map.entry("victim-contact", EnumSet.of(Role.OFFICER, Role.CONSTABLE, Role.SUPERVISOR, Role.INSPECTOR, Role.DAPO_TEAM, Role.COURT_LIAISON,
                    Role.OFFENDER_MANAGER, Role.VICTIM_CARE, Role.SAFEGUARDING)),
            Map.entry("victim-feedback", EnumSet.of(Role.OFFICER, Role.CONSTABLE, Role.SUPERVISOR, Role.INSPECTOR, Role.OFFENDER_MANAGER,
                    Role.VICTIM_CARE, Role.SAFEGUARDING)),
            Map.entry("victim-reach", ALL_ON_CASES),
            Map.entry("victim-call", EnumSet.of(Role.VICTIM_CARE)),
            Map.entry("retention", EnumSet.of(Role.LEGAL, Role.INSPECTOR, Role.SUPERINTENDENT, Role.MANAGER)),
            Map.entry("retention-schedule", EnumSet.of(Role.LEGAL, Role.MANAGER)),
            Map.entry("papers-chronology", EnumSet.of(Role.LEGAL, Role.DAPO_TEAM, Role.MANAGER)),
            Map.entry("visibility-opening", WHO_SEE_CASES),
            Map.entry("visibility-restriction", EnumSet.of(Role.INSPECTOR, Role.SUPERINTENDENT)),
            Map.entry("application-victim", COURT_STARTERS),
            Map.entry("application-third-party", COURT_STARTERS),
            Map.entry("application-civil-court", COURT_STARTERS),
            Map.entry("application-criminal-court", COURT_STARTERS),
            Map.entry("variation-application", EnumSet.of(
                    Role.OFFICER, Role.SUPERVISOR, Role.INSPECTOR, Role.DAPO_TEAM, Role.LEGAL, Role.OFFENDER_MANAGER, Role.VICTIM_CARE)),
            Map.entry("variation-received", EnumSet.of(Role.OFFICER, Role.DAPO_TEAM, Role.LEGAL, Role.COURT_LIAISON)),
            Map.entry("variation-appeal", EnumSet.of(Role.INSPECTOR, Role.DAPO_TEAM, Role.LEGAL, Role.COURT_LIAISON)),
            Map.entry("application-wording", EnumSet.of(Role.LEGAL)),
            Map.entry("monitoring-report", ALL_ON_CASES),
            Map.entry("monitoring-change", ALL_ON_CASES),
            Map.entry("correction", ALL_ON_CASES));

    private RoleGrants() {
    }

    private static Set<Role> union(Set<Role> roles, Role further) {
        Set<Role> all = EnumSet.copyOf(roles);
        all.add(further);
        return all;
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
                // models; tasks and instances one by one, as CaseRights says whose case is whose
                grants.add(Grant.on(Resources.PROCESS_DEFINITION, ANY, ProcessDefinitionPermissions.READ));
                grants.add(Grant.on(Resources.DECISION_DEFINITION, ANY, READ));
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
                // who is there and in which teams; people are recorded in Tasklist, where a second person sees it, and not cases
                grants.add(application("tasklist"));
                grants.add(Grant.on(Resources.USER, ANY, READ));
                grants.add(Grant.on(Resources.GROUP, ANY, READ));
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
