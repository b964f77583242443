package uk.dapo.visibility;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.dapo.access.Officer;
import uk.dapo.access.Officers;
import uk.dapo.access.Role;
import uk.dapo.register.Facts;
import uk.dapo.register.OptionSource;

/** Whom one may name for a restricted case: everybody at work who sees cases. */
@Component
class PeopleWhoSeeCases implements OptionSource {

    private final Officers officers;

    PeopleWhoSeeCases(Officers officers) {
        this.officers = officers;
    }

    @Override
    public Set<String> lists() {
        return Set.of("peopleWhoSeeCases");
    }

    @Override
    public Map<String, String> options(String list, Facts.Reader reader) {
        Map<String, String> people = new LinkedHashMap<>();
        officers.all().stream().filter(officer -> officer.roles().stream().anyMatch(Role::seesCases)).forEach(officer -> people.put(officer.username(), say(officer)));
        return people;
    }

    private static String say(Officer officer) {
        return "%s, %s (%s), %s".formatted(officer.name(), officer.roles().stream().map(Role::title).sorted().collect(Collectors.joining(" and ")).toLowerCase(java.util.Locale.UK),
                officer.username(), String.join(", ", officer.areas()));
    }
}
