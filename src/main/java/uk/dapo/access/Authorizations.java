package uk.dapo.access;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Brings the engine's authorisations of the role groups in line with {@link RoleGrants}, whatever was there before. */
@Component
class Authorizations {

    private static final Logger LOG = LoggerFactory.getLogger(Authorizations.class);

    private static final Set<Integer> ENGINES = Set.of(Resources.TASK.resourceType(), Resources.HISTORIC_TASK.resourceType());

    private final AuthorizationService service;
    private final RepositoryService repository;

    Authorizations(AuthorizationService service, RepositoryService repository) {
        this.service = service;
        this.repository = repository;
    }

    /** Grants what the table says, and takes back what it does not say. Grants to single people are left alone. */
    void apply(boolean deploymentAtRuntime) {
        List<String> startable = startableProcesses();
        for (Role role : Role.values()) {
            List<Grant> grants = RoleGrants.of(role, startable, deploymentAtRuntime);
            List<Authorization> present = service.createAuthorizationQuery()
                    .groupIdIn(role.id()).authorizationType(Authorization.AUTH_TYPE_GRANT).list();
            grants.forEach(grant -> grant(role, grant, present));
            present.stream().filter(authorization -> !isTheEngines(authorization, role) && isStale(authorization, grants)).forEach(authorization -> {
                LOG.info("Taking back an authorisation of {} that its role does not have: resource type {}, id {}",
                        role.id(), authorization.getResourceType(), authorization.getResourceId());
                service.deleteAuthorization(authorization.getId());
            });
        }
    }

    /** Lets every signed-in person read this one resource. */
    void letEveryoneRead(Resource resource, String resourceId) {
        if (service.createAuthorizationQuery().authorizationType(Authorization.AUTH_TYPE_GLOBAL)
                .resourceType(resource).resourceId(resourceId).count() == 0) {
            Authorization authorization = service.createNewAuthorization(Authorization.AUTH_TYPE_GLOBAL);
            authorization.setResource(resource);
            authorization.setResourceId(resourceId);
            authorization.addPermission(Permissions.READ);
            service.saveAuthorization(authorization);
        }
    }

    /** What people may start; all other processes are started by these or by the system. */
    List<String> startableProcesses() {
        return repository.createProcessDefinitionQuery().latestVersion().active().startableInTasklist().list().stream()
                .map(ProcessDefinition::getKey).sorted().toList();
    }

    private void grant(Role role, Grant grant, Collection<Authorization> present) {
        Authorization wanted = service.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        wanted.setGroupId(role.id());
        wanted.setResource(grant.resource());
        wanted.setResourceId(grant.resourceId());
        wanted.setPermissions(grant.permissions().toArray(Permission[]::new));
        Optional<Authorization> found = present.stream().filter(authorization -> matches(authorization, grant)).findFirst();
        if (found.isEmpty()) {
            service.saveAuthorization(wanted);
        } else if (!permissions(found.get(), grant).equals(permissions(wanted, grant))) {
            found.get().setPermissions(grant.permissions().toArray(Permission[]::new));
            service.saveAuthorization(found.get());
        }
    }

    private static Set<Permission> permissions(Authorization authorization, Grant grant) {
        return Set.of(authorization.getPermissions(grant.allPermissions()));
    }

    private static boolean matches(Authorization authorization, Grant grant) {
        return authorization.getResourceType() == grant.resource().resourceType()
                && Objects.equals(authorization.getResourceId(), grant.resourceId());
    }

    /** The engine itself keeps authorisations on single tasks, and on each group for its members. */
    private static boolean isTheEngines(Authorization authorization, Role role) {
        return ENGINES.contains(authorization.getResourceType()) && !Authorization.ANY.equals(authorization.getResourceId())
                || authorization.getResourceType() == Resources.GROUP.resourceType() && role.id().equals(authorization.getResourceId());
    }

    private static boolean isStale(Authorization authorization, List<Grant> grants) {
        return grants.stream().noneMatch(grant -> matches(authorization, grant));
    }
}
