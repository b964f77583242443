package uk.dapo.board;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.dapo.access.CurrentOfficer;
import uk.dapo.access.Officer;

/** The areas whose cases the signed-in person looks after. */
@Component
class Wards {

    private final CurrentOfficer current;

    Wards(CurrentOfficer current) {
        this.current = current;
    }

    /** All of them; none for somebody without a row among the officers. */
    List<String> all() {
        return current.officer().map(Officer::areas).orElse(List.of()).stream().sorted().toList();
    }

    /** The one asked for, or all of them. */
    List<String> of(String area) {
        String one = one(area);
        return one == null ? all() : List.of(one);
    }

    /** The one asked for, or null for all of them. */
    String one(String area) {
        if (area == null || area.isBlank()) {
            return null;
        }
        return all().stream().filter(area.strip()::equals).findFirst().orElseThrow(() -> new BadParameter("area",
                "This is none of your areas. Yours are: " + String.join(", ", all()) + "."));
    }
}
