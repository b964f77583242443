package uk.dapo.board;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import uk.dapo.access.Role;

/** The teams that can have work to do in a case. */
final class Teams {

    private static final Map<String, String> TITLES = new LinkedHashMap<>();

    static {
        Arrays.stream(Role.values()).filter(Role::seesCases).forEach(role -> TITLES.put(role.id(), role.title()));
    }

    private Teams() {
    }

    /** Ids and titles. */
    static Map<String, String> all() {
        return TITLES;
    }
}
