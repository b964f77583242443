package uk.dapo.board;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.dapo.document.LeakGuard;
import uk.dapo.register.CaseFile;
import uk.dapo.register.Cases;
import uk.dapo.register.Json;
import uk.dapo.register.People;
import uk.dapo.register.Person;
import uk.dapo.register.Places;
import uk.dapo.register.Submissions;

/** What the register holds of a case, as data, for whoever it is for. */
@Component
class ExportData {

    private static final String WITHHELD = "[withheld: names a place or contact of the protected person]";

    private final Cases cases;
    private final People people;
    private final Places places;
    private final Submissions submissions;
    private final JdbcClient jdbc;
    private final Json json;

    ExportData(Cases cases, People people, Places places, Submissions submissions, JdbcClient jdbc, Json json) {
        this.cases = cases;
        this.people = people;
        this.places = places;
        this.submissions = submissions;
        this.jdbc = jdbc;
        this.json = json;
    }

    /** @param opener who opens the confidential data of the protected person for them; nobody, if it stays out */
    Map<String, Object> of(String reference, Exports.For whom, Optional<String> opener) {
        CaseFile file = cases.get(reference);
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("case", reference);
        all.put("area", file.area());
        if (whom != Exports.For.PROTECTED_PERSON) {
            all.put("respondent", person(file.respondentId()));
        }
        if (whom != Exports.For.RESPONDENT) {
            all.put("protectedPerson", person(file.protectedPersonId()));
        }
        all.put("instruments", rows("select reference, kind, state, opened_at from register.instrument where case_reference = ? order by opened_at, reference", reference));
        all.put("clauses", rows("""
                select c.instrument_reference as instrument, c.version, c.number, c.code, c.wording, c.from_at, c.until_at from register.clause c
                join register.instrument i on i.reference = c.instrument_reference where i.case_reference = ? and i.kind in ('NOTICE', 'ORDER') order by 1, 2, 3""", reference));
        all.put("hearings", rows("""
                select h.application_reference as application, h.number, h.hearing_at, h.outcome, h.held_at from register.hearing h
                join register.instrument i on i.reference = h.application_reference where i.case_reference = ? order by 1, 2""", reference));
        if (whom == Exports.For.COURT) {
            all.put("entries", entries(reference));
        }
        if (whom == Exports.For.PROTECTED_PERSON) {
            all.put("told", rows("select milestone, reached_at, outcome, way, closed_at from register.victim_update where case_reference = ? order by id", reference));
            opener.ifPresent(by -> all.put("confidential", submissions.openWords(reference, "said", by, "access of the protected person to their own data")));
        }
        return whom == Exports.For.PROTECTED_PERSON ? all : guarded(all, places.secrets(reference));
    }

    private Map<String, Object> person(long id) {
        Person person = people.find(id).orElseThrow();
        Map<String, Object> all = new LinkedHashMap<>(Map.of("name", person.name(), "dateOfBirth", person.dateOfBirth().toString()));
        Optional.ofNullable(person.pncId()).ifPresent(pnc -> all.put("pncId", pnc));
        return all;
    }

    private List<Map<String, Object>> rows(String sql, String reference) {
        return jdbc.sql(sql).param(reference).query().listOfRows().stream().map(row -> {
            Map<String, Object> said = new LinkedHashMap<>();
            row.forEach((name, value) -> {
                if (value != null) {
                    said.put(name, value instanceof java.sql.Timestamp at ? at.toInstant().toString() : value);
                }
            });
            return said;
        }).toList();
    }

    /** Every form of the case as it was filled in; what is sealed is not among the answers. */
    private List<Map<String, Object>> entries(String reference) {
        return jdbc.sql("select form, submitted_by, submitted_at, shown from register.submission where case_reference = ? and form not like 'read%' order by id").param(reference)
                .query((row, n) -> Map.<String, Object>of("form", row.getString(1), "by", row.getString(2), "at", row.getTimestamp(3).toInstant().toString(),
                        "answers", json.map(row.getString(4)))).list();
    }

    /** No text that names a secret leaves, whoever wrote it wherever. */
    private static Map<String, Object> guarded(Map<String, Object> all, Set<String> secrets) {
        Map<String, Object> safe = new LinkedHashMap<>();
        all.forEach((name, value) -> safe.put(name, guard(value, secrets)));
        return safe;
    }

    @SuppressWarnings("unchecked")
    private static Object guard(Object value, Set<String> secrets) {
        if (value instanceof String text) {
            return LeakGuard.givesAway(text, secrets) ? WITHHELD : text;
        }
        if (value instanceof Map<?, ?> map) {
            return guarded((Map<String, Object>) map, secrets);
        }
        return value instanceof List<?> list ? list.stream().map(each -> guard(each, secrets)).toList() : value;
    }
}
