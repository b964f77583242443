package uk.dapo.register;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The conditions a notice or an order may carry, as data; puts one into words for a case. */
@Component
public class Catalogue {

    /** A condition. {@code needs} names what the wording asks for: metres, place, home, detail. */
    public record Condition(String code, String label, boolean inNotice, boolean inOrder, List<String> needs, String wording, String section) {
    }

    private final JdbcClient jdbc;
    private final Places places;

    Catalogue(JdbcClient jdbc, Places places) {
        this.jdbc = jdbc;
        this.places = places;
    }

    /** What an order may say, by code, with the label people choose by. */
    public Map<String, String> orderConditions() {
        Map<String, String> labels = new LinkedHashMap<>();
        all().stream().filter(Condition::inOrder).forEach(condition -> labels.put(condition.code(), condition.label()));
        return labels;
    }

    public Optional<Condition> find(String code) {
        return all().stream().filter(condition -> condition.code().equals(code)).findFirst();
    }

    /**
     * Puts a condition into words. Premises are taken from the places the respondent is recorded to know: a secret place
     * has no words here.
     *
     * @param placeId a known place of the case, or null
     * @throws Refusal naming what is missing
     */
    public Clause word(int number, String code, String caseReference, String protectedPerson, Integer metres, Long placeId, String detail) {
        Condition condition = find(code).orElseThrow(() -> new Refusal("Condition", "there is no condition " + code + ".", "Choose one from the list."));
        Map<String, Object> parameters = new LinkedHashMap<>();
        String words = condition.wording().replace("{protectedPerson}", protectedPerson);
        for (String need : condition.needs()) {
            Object value = switch (need) {
                case "metres" -> metres;
                case "place" -> address(caseReference, placeId);
                case "home" -> sharedHome(caseReference);
                default -> detail;
            };
            if (value == null || value.toString().isBlank()) {
                throw missing(condition, need);
            }
            parameters.put(need, value);
            words = words.replace("{" + need + "}", value.toString());
        }
        return new Clause(number, code, parameters, words, null, null);
    }

    private String address(String caseReference, Long placeId) {
        return places.known(caseReference).stream().filter(place -> placeId != null && place.id() == placeId)
                .map(Places.Known::address).findFirst().orElse(null);
    }

    private String sharedHome(String caseReference) {
        return places.known(caseReference).stream().filter(place -> place.kind().equals("SHARED_HOME"))
                .map(Places.Known::address).findFirst().orElse(null);
    }

    private static Refusal missing(Condition condition, String need) {
        return switch (need) {
            case "metres" -> new Refusal(condition.label(), "the distance is missing.", "Give it in metres.");
            case "place" -> new Refusal(condition.label(), "the premises are missing.",
                    "Choose a place the respondent knows; a secret place can't be named.");
            case "home" -> new Refusal(condition.label(), "this needs a home the two share (" + condition.section() + "), and none is recorded.",
                    "Leave it out, or correct the report.");
            default -> new Refusal(condition.label(), "the details are missing.", "Say in words what is meant.");
        };
    }

    /** Every condition in its newest wording, in the order people choose from. */
    public List<Condition> all() {
        return jdbc.sql("""
                        select distinct on (code) code, label, in_notice, in_order, needs, wording, section, position
                        from register.condition_catalogue order by code, version desc""")
                .query((row, n) -> Map.entry(row.getInt("position"), new Condition(row.getString("code"), row.getString("label"),
                        row.getBoolean("in_notice"), row.getBoolean("in_order"), List.of((String[]) row.getArray("needs").getArray()),
                        row.getString("wording"), row.getString("section")))).list().stream()
                .sorted(Map.Entry.comparingByKey()).map(Map.Entry::getValue).toList();
    }
}
