package uk.dapo.victim;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.dapo.access.Officer;
import uk.dapo.access.Officers;
import uk.dapo.register.CaseFile;
import uk.dapo.register.Cases;
import uk.dapo.register.People;
import uk.dapo.register.Person;
import uk.dapo.register.Refusal;

/** Finds the case that a form is about, among those of the officer's own areas. */
@Component
class CaseSearch {

    private final JdbcClient jdbc;
    private final Cases cases;
    private final People people;
    private final Officers officers;

    CaseSearch(JdbcClient jdbc, Cases cases, People people, Officers officers) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.people = people;
        this.officers = officers;
    }

    /** @throws Refusal when there is no such case, or it is of an area the officer does not work in */
    CaseFile file(String field, String reference, String by) {
        CaseFile file = cases.find(reference).orElseThrow(() -> new Refusal(field, "is not on the register.", "Copy the reference from the case."));
        if (!areas(by).contains(file.area())) {
            throw new Refusal(field, "is in an area you do not work in.", "Ask somebody who works there.");
        }
        return file;
    }

    /** @throws Refusal when nobody or more than one protected person is meant */
    CaseFile protecting(String field, String name, LocalDate born, String by) {
        Long[] alike = people.named(name, born).stream().map(Person::id).toArray(Long[]::new);
        List<String> found = jdbc.sql("select reference from register.protection_case where protected_person_id = any(?) and area = any(?) order by reference")
                .params(alike, areas(by).toArray(String[]::new)).query(String.class).list();
        if (found.isEmpty()) {
            throw new Refusal(field, "nobody of that name and birth is protected in a case of your areas.", "Ask how the name is spelt, or for the case reference.");
        }
        if (found.size() > 1) {
            throw new Refusal(field, "several cases are meant: " + found.stream().collect(Collectors.joining(", ")) + ".", "Enter the reference of the right one.");
        }
        return cases.get(found.get(0));
    }

    private List<String> areas(String username) {
        return officers.find(username).map(Officer::areas).orElse(List.of());
    }
}
