package uk.dapo.access;

import java.util.Set;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;

/** One thing a role may do: permissions on a resource, or on all of its kind ({@code *}). */
record Grant(Resource resource, String resourceId, Set<Permission> permissions) {

    static Grant on(Resource resource, String resourceId, Permission... permissions) {
        return new Grant(resource, resourceId, Set.of(permissions));
    }

    /** All there are for this resource: the engine has a type of its own for some. */
    Permission[] allPermissions() {
        return permissions.iterator().next() instanceof Enum<?> one ? (Permission[]) one.getDeclaringClass().getEnumConstants() : new Permission[0];
    }
}
