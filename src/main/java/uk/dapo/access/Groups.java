package uk.dapo.access;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.stereotype.Component;

/** The engine's groups: one a role, one a role and area, and the engine's own group of administrators. */
@Component
class Groups {

    /** The engine knows its administrators by this group; here it carries no grants of its own. */
    static final String ENGINE_ADMINISTRATORS = org.camunda.bpm.engine.authorization.Groups.CAMUNDA_ADMIN;

    private static final String ROLE = "ROLE";
    private static final String TEAM = "TEAM";

    private final IdentityService identity;
    private final AreaNames areas;
    private final Teams teams;

    Groups(IdentityService identity, AreaNames areas, Teams teams) {
        this.identity = identity;
        this.areas = areas;
        this.teams = teams;
    }

    /** Creates those that are missing. */
    void create() {
        List<String> names = areas.ids();
        names.stream().filter(area -> !area.matches("[A-Za-z0-9]+")).findFirst().ifPresent(area -> {
            throw new AccessException("The area id '" + area + "' cannot name a team.", "Use letters and digits only in register.area.");
        });
        Set<String> present = identity.createGroupQuery().list().stream().map(Group::getId).collect(Collectors.toSet());
        create(ENGINE_ADMINISTRATORS, "Engine administrators", org.camunda.bpm.engine.authorization.Groups.GROUP_TYPE_SYSTEM, present);
        for (Role role : Role.values()) {
            create(role.id(), role.title(), ROLE, present);
            names.forEach(area -> create(teams.of(role, area), role.title() + ", " + area, TEAM, present));
        }
    }

    private void create(String id, String name, String type, Set<String> present) {
        if (!present.contains(id)) {
            Group group = identity.newGroup(id);
            group.setName(name);
            group.setType(type);
            identity.saveGroup(group);
        }
    }
}
