package uk.dapo.access;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/** Accounts people sign in with, and the groups that follow from their roles and areas. */
@Component
class Accounts {

    private final IdentityService identity;
    private final AuthorizationService authorizations;
    private final Officers officers;
    private final Teams teams;

    Accounts(IdentityService identity, AuthorizationService authorizations, Officers officers, Teams teams) {
        this.identity = identity;
        this.authorizations = authorizations;
        this.officers = officers;
        this.teams = teams;
    }

    boolean exists(String username) {
        return identity.createUserQuery().userId(username).count() > 0;
    }

    boolean administratorExists() {
        return identity.createUserQuery().memberOfGroup(Groups.ENGINE_ADMINISTRATORS).count() > 0;
    }

    /** An administrator of the system, who need not be an officer. */
    void createAdministrator(String username, String password) {
        create(username, username, null, password);
        join(username, Set.of(Role.ADMIN.id(), Groups.ENGINE_ADMINISTRATORS));
    }

    /** An account for an officer, in the groups of their roles and areas. */
    void create(Officer officer, String password) {
        officers.save(officer);
        create(officer.username(), officer.name(), officer.email(), password);
        Set<String> groups = new HashSet<>();
        for (Role role : officer.roles()) {
            groups.add(role.id());
            officer.areas().forEach(area -> groups.add(teams.of(role, area)));
        }
        if (officer.roles().contains(Role.ADMIN)) {
            groups.add(Groups.ENGINE_ADMINISTRATORS);
        }
        join(officer.username(), groups);
    }

    void delete(String username) {
        identity.deleteUser(username);
    }

    private void create(String username, String name, String email, String password) {
        User user = identity.newUser(username);
        int space = name.lastIndexOf(' ');
        user.setFirstName(space < 0 ? "" : name.substring(0, space));
        user.setLastName(name.substring(space + 1));
        user.setEmail(email);
        user.setPassword(password);
        identity.saveUser(user);
        keepFromDeletingThemselves(username);
    }

    /** The engine gives everyone all rights on their own account. */
    private void keepFromDeletingThemselves(String username) {
        List<Authorization> own = authorizations.createAuthorizationQuery()
                .userIdIn(username).resourceType(Resources.USER).resourceId(username).list();
        own.forEach(authorization -> {
            authorization.setPermissions(new Permission[] {Permissions.READ, Permissions.UPDATE});
            authorizations.saveAuthorization(authorization);
        });
    }

    private void join(String username, Set<String> groups) {
        groups.stream().sorted().forEach(group -> identity.createMembership(username, group));
    }
}
