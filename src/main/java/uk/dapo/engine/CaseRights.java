package uk.dapo.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessInstancePermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Keeps the engine's rights to tasks and process instances in line with who may see their case, so that its queries and
 * interfaces hold the rule by themselves: written when a task or instance is made or moves to another area, and anew when a
 * case is restricted, opened or freed. In the same transaction.
 */
@Component
public class CaseRights {

    private final ProcessEngine engine;
    private final ObjectProvider<CaseReaders> readers;
    private final Map<CommandContext, RightsAtClose> pending = Collections.synchronizedMap(new WeakHashMap<>());

    CaseRights(@Lazy ProcessEngine engine, ObjectProvider<CaseReaders> readers) {
        this.engine = engine;
        this.readers = readers;
    }

    /** Brings all that runs for a case in line, after what its readers are has changed. */
    public void renew(String caseReference) {
        inCommand(command -> {
            engine.getRuntimeService().createProcessInstanceQuery().variableValueEquals(CaseVariables.CASE_REFERENCE.name(), caseReference).list()
                    .forEach(instance -> renew(command, instance.getProcessInstanceId()));
            return null;
        });
    }

    /** Takes tasks from those who may no longer see the case at once: a task may not change any more while the command closes. */
    private void renew(CommandContext command, String instance) {
        command.getTaskManager().findTasksByProcessInstanceId(instance).stream().filter(task -> task.getAssignee() != null)
                .filter(task -> !mayWork(task.getAssignee(), readersOf(task))).forEach(task -> task.setAssignee(null));
        atClose(command).instance(instance, true);
    }

    private static boolean mayWork(String user, CaseReaders.Readers who) {
        return !who.restricted() || who.named().contains(user);
    }

    /** Brings in line what was started by a version of this program that did not do so. */
    public void renewUntouched(List<String> instances) {
        inCommand(command -> {
            instances.forEach(instance -> renew(command, instance));
            return null;
        });
    }

    private void inCommand(org.camunda.bpm.engine.impl.interceptor.Command<Void> work) {
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getCommandExecutorTxRequired()
                .execute(command -> command.runWithoutAuthorization(() -> work.execute(command)));
    }

    /** Collects what the command under way makes or moves. */
    RightsAtClose atClose(CommandContext command) {
        return pending.computeIfAbsent(command, each -> {
            RightsAtClose listener = new RightsAtClose(this);
            command.registerCommandContextListener(listener);
            return listener;
        });
    }

    void instance(CommandContext command, ExecutionEntity instance, boolean fresh) {
        CaseReaders.Readers who = readers(CaseVariables.CASE_REFERENCE.find(instance), CaseVariables.AREA.find(instance));
        Map<Holder, Permission[]> wanted = new HashMap<>();
        Permission[] look = {ProcessInstancePermissions.READ, ProcessInstancePermissions.RETRY_JOB};
        who.lookingOn().forEach(group -> wanted.put(new Holder(null, group), look));
        who.onlookers().forEach(user -> wanted.put(new Holder(user, null), look));
        bring(command, Resources.PROCESS_INSTANCE, instance.getId(), wanted, fresh);
    }

    void task(CommandContext command, TaskEntity task, boolean fresh) {
        CaseReaders.Readers who = readersOf(task);
        Map<Holder, Permission[]> wanted = new HashMap<>();
        who.lookingOn().forEach(group -> wanted.put(new Holder(null, group), new Permission[] {Permissions.READ}));
        who.onlookers().forEach(user -> wanted.put(new Holder(user, null), new Permission[] {Permissions.READ}));
        Permission[] work = {Permissions.READ, Permissions.TASK_WORK};
        Set<String> groups = task.getCandidates().stream().filter(link -> link.getGroupId() != null).map(link -> link.getGroupId()).collect(Collectors.toSet());
        if (who.restricted()) {
            who.named().stream().filter(user -> belongs(command, user, groups)).forEach(user -> wanted.put(new Holder(user, null), work));
        } else {
            groups.forEach(group -> wanted.put(new Holder(null, group), work));
            task.getCandidates().stream().filter(link -> link.getUserId() != null).forEach(link -> wanted.put(new Holder(link.getUserId(), null), work));
        }
        if (fresh && task.getAssignee() != null && !mayWork(task.getAssignee(), who)) {
            // given to whoever began it; it tells of its changes already, so one more may still be made
            task.setAssignee(null);
        }
        Optional.ofNullable(task.getAssignee()).filter(user -> mayWork(user, who)).ifPresent(user -> wanted.put(new Holder(user, null), work));
        bring(command, Resources.TASK, task.getId(), wanted, fresh);
    }

    private CaseReaders.Readers readersOf(TaskEntity task) {
        return readers(CaseVariables.CASE_REFERENCE.find(task), CaseVariables.AREA.find(task));
    }

    private CaseReaders.Readers readers(Optional<String> caseReference, Optional<String> area) {
        return readers.getObject().of(caseReference.orElse(null), area.orElse(null));
    }

    private static boolean belongs(CommandContext command, String user, Set<String> groups) {
        return command.getReadOnlyIdentityProvider().createGroupQuery(command).groupMember(user).list().stream().anyMatch(group -> groups.contains(group.getId()));
    }

    /** @param fresh whether the resource was made in this very command, so that the database holds nothing about it */
    private static void bring(CommandContext command, Resource resource, String id, Map<Holder, Permission[]> wanted, boolean fresh) {
        Map<String, AuthorizationEntity> present = Stream.concat(
                        command.getDbEntityManager().getCachedEntitiesByType(AuthorizationEntity.class).stream(),
                        fresh ? Stream.empty() : stored(command, resource, id).stream())
                .filter(each -> each.getResource() == resource.resourceType() && id.equals(each.getResourceId()) && !command.getDbEntityManager().isDeleted(each))
                .collect(Collectors.toMap(AuthorizationEntity::getId, Function.identity(), (a, b) -> a));
        Map<Holder, AuthorizationEntity> byHolder = present.values().stream().collect(Collectors.toMap(Holder::of, Function.identity(), (a, b) -> a));
        byHolder.forEach((holder, authorization) -> {
            Permission[] permissions = wanted.get(holder);
            if (permissions == null) {
                command.getDbEntityManager().delete(authorization);
            } else {
                authorization.setPermissions(permissions);
            }
        });
        wanted.forEach((holder, permissions) -> {
            if (!byHolder.containsKey(holder)) {
                AuthorizationEntity more = new AuthorizationEntity(Authorization.AUTH_TYPE_GRANT);
                more.setUserId(holder.user());
                more.setGroupId(holder.group());
                more.setResource(resource);
                more.setResourceId(id);
                more.setPermissions(permissions);
                command.getDbEntityManager().insert(more);
            }
        });
    }

    private static List<AuthorizationEntity> stored(CommandContext command, Resource resource, String id) {
        List<AuthorizationEntity> stored = new ArrayList<>();
        command.getProcessEngineConfiguration().getAuthorizationService().createAuthorizationQuery().authorizationType(Authorization.AUTH_TYPE_GRANT)
                .resourceType(resource).resourceId(id).list().forEach(each -> stored.add((AuthorizationEntity) each));
        return stored;
    }

    private record Holder(String user, String group) {

        static Holder of(AuthorizationEntity authorization) {
            return new Holder(authorization.getUserId(), authorization.getGroupId());
        }
    }
}
