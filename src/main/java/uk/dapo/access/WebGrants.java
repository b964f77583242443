package uk.dapo.access;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Who may call what under {@code /api}, by the start of the path; a path that is not named is for those who see cases. */
final class WebGrants {

    private static final Set<Role> EVERYONE = EnumSet.allOf(Role.class);

    private static final Set<Role> WHO_SEE_CASES = Arrays.stream(Role.values()).filter(Role::seesCases)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));

    private static final Map<String, Set<Role>> BY_PATH = new LinkedHashMap<>();

    static {
        // the law's arithmetic: nothing about anybody
        BY_PATH.put("/api/clocks", EVERYONE);
        BY_PATH.put("/api/visibility", EnumSet.of(Role.MANAGER));
        BY_PATH.put("/api/board", EnumSet.of(Role.MANAGER));
        BY_PATH.put("/api/figures", EnumSet.of(Role.MANAGER));
        BY_PATH.put("/api/processes", EnumSet.of(Role.MANAGER));
        BY_PATH.put("/api/models/moves", EnumSet.of(Role.MANAGER));
        BY_PATH.put("/api/models", EnumSet.of(Role.MANAGER, Role.DESIGNER));
        BY_PATH.put("/api/monitoring-events", EnumSet.of(Role.PROVIDER, Role.OFFENDER_MANAGER, Role.DAPO_TEAM));
        BY_PATH.put("/api/court-orders", EnumSet.of(
                Role.OFFICER, Role.CONSTABLE, Role.SUPERVISOR, Role.INSPECTOR, Role.DAPO_TEAM, Role.LEGAL, Role.COURT_LIAISON));
    }

    private WebGrants() {
    }

    /** Whether one of these groups, some of which are roles, may call this path. */
    static boolean allows(Collection<String> groups, String path) {
        Set<Role> allowed = BY_PATH.entrySet().stream().filter(each -> path.equals(each.getKey()) || path.startsWith(each.getKey() + "/"))
                .map(Map.Entry::getValue).findFirst().orElse(WHO_SEE_CASES);
        return groups.stream().map(Role::find).flatMap(Optional::stream).anyMatch(allowed::contains);
    }
}
