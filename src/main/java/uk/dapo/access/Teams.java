package uk.dapo.access;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.dapo.engine.ModelBean;

/** The teams that share work: a role in an area. Models ask {@code ${teams.of('inspector', area)}} for a task's candidates. */
@ModelBean
@Component("teams")
public class Teams {

    private final AreaNames areas;

    public Teams(AreaNames areas) {
        this.areas = areas;
    }

    /** The group id of a role in the force as a whole. */
    public String of(String role) {
        return Role.of(role).id();
    }

    /** The group id of a team, of letters and digits only, as the engine wants it. */
    public String of(String role, String area) {
        return of(Role.of(role), area);
    }

    /** The teams of a role where the case belongs and where it is reported from, as one list: a breach is answered by any force. */
    public String of(String role, String area, String reportedIn) {
        return area.equals(reportedIn) ? of(role, area) : of(role, area) + "," + of(role, reportedIn);
    }

    /** The group id of a team. */
    public String of(Role role, String area) {
        List<String> known = areas.ids();
        if (area == null || !known.contains(area)) {
            throw new IllegalArgumentException("There is no area '" + area + "'. The areas are " + String.join(", ", known) + ".");
        }
        return role.id() + area;
    }
}
