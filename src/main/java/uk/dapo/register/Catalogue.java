package uk.dapo.register;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.dapo.clock.LondonTime;

/** The conditions a notice or an order may carry, as data with versions; puts one into words for a case. */
@Component
public class Catalogue {

    /** The parameter of a clause that says which version of the catalogue its words came from. */
    public static final String VERSION = "catalogueVersion";

    /** The newest version of a condition. {@code needs} names what its wording can't do without. */
    public record Condition(String code, int version, String label, Kind kind, boolean inNotice, boolean inOrder, List<String> needs, String wording, String section) {
    }

    /** What a condition does: forbids, requires, or has another one monitored (s.35(6)). */
    public enum Kind {
        PROHIBITION, REQUIREMENT, TAG
    }

    /** A part that may be left out, or what is asked for. */
    private static final Pattern PART = Pattern.compile("\\[([^\\[\\]]*)]|\\{(\\w+)}");

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

    /** The newest version of every condition, in the order they are shown. */
    public List<Condition> all() {
        return jdbc.sql("""
                        select * from (select distinct on (code) * from register.condition_catalogue order by code, version desc) newest order by position, code""")
                .query((row, n) -> new Condition(row.getString("code"), row.getInt("version"), row.getString("label"), Kind.valueOf(row.getString("kind")),
                        row.getBoolean("in_notice"), row.getBoolean("in_order"), List.of((String[]) row.getArray("needs").getArray()),
                        row.getString("wording"), row.getString("section"))).list();
    }

    public Optional<Condition> find(String code) {
        return all().stream().filter(condition -> condition.code().equals(code)).findFirst();
    }

    /** Adds a version with other words; gives its number. What was worded before keeps its words. */
    public int reword(String code, String wording, String by, String confirmedBy, String reason) {
        return jdbc.sql("""
                        insert into register.condition_catalogue (code, version, position, label, kind, in_notice, in_order, needs, wording, section, entered_by, confirmed_by, reason)
                        select code, version + 1, position, label, kind, in_notice, in_order, needs, ?, section, ?, ?, ?
                        from register.condition_catalogue where code = ? order by version desc limit 1 returning version""")
                .params(wording.strip(), by, confirmedBy, reason, code).query(Integer.class).single();
    }

    /**
     * Puts a condition into words. Premises are taken from the places the respondent is recorded to know: a secret place
     * has no words here.
     *
     * @param given what the wording may ask for, by name; {@code place} is the id of a known place
     * @throws Refusal naming what is missing
     */
    public Clause word(int number, String code, String caseReference, String protectedPerson, Map<String, Object> given) {
        Condition condition = find(code).orElseThrow(() -> new Refusal("Condition", "there is no condition " + code + ".", "Choose one from the list."));
        Map<String, Object> parameters = new LinkedHashMap<>();
        for (Matcher asked = PART.matcher(condition.wording().replaceAll("[\\[\\]]", "")); asked.find(); ) {
            Object value = resolve(asked.group(2), caseReference, given);
            if (value != null && !value.toString().isBlank()) {
                parameters.put(asked.group(2), value);
            }
        }
        condition.needs().stream().filter(need -> !parameters.containsKey(need)).findFirst().ifPresent(need -> {
            throw missing(condition, need);
        });
        Map<String, Object> words = new LinkedHashMap<>(parameters);
        words.put("protectedPerson", protectedPerson);
        parameters.put(VERSION, condition.version());
        return new Clause(number, code, parameters, fill(condition.wording(), words), null, null);
    }

    private Object resolve(String name, String caseReference, Map<String, Object> given) {
        return switch (name) {
            case "place" -> address(caseReference, given.get("place"));
            case "premises" -> given.get("place") == null ? given.get("premisesClass") : address(caseReference, given.get("place"));
            case "home" -> places.known(caseReference).stream().filter(place -> place.kind().equals("SHARED_HOME")).map(Places.Known::address).findFirst().orElse(null);
            default -> given.get(name);
        };
    }

    private String address(String caseReference, Object placeId) {
        return places.known(caseReference).stream().filter(place -> placeId != null && place.id() == ((Number) placeId).longValue())
                .map(Places.Known::address).findFirst().orElse(null);
    }

    private static String fill(String wording, Map<String, Object> words) {
        return PART.matcher(wording).replaceAll(part -> {
            if (part.group(1) != null) {
                boolean complete = PART.matcher(part.group(1)).results().allMatch(asked -> words.containsKey(asked.group(2)));
                return Matcher.quoteReplacement(complete ? fill(part.group(1), words) : "");
            }
            return Matcher.quoteReplacement(say(part.group(2), words.get(part.group(2))));
        });
    }

    private static String say(String name, Object value) {
        return switch (name) {
            case "reporting" -> value.equals("daily") ? "every day" : "every " + value.toString().substring(0, 1).toUpperCase() + value.toString().substring(1);
            case "startDay" -> LondonTime.day(LocalDate.parse(value.toString()));
            default -> String.valueOf(value).strip().replaceAll("\\s+", " ").replaceAll("\\.$", "");
        };
    }

    private static Refusal missing(Condition condition, String need) {
        return switch (need) {
            case "metres" -> new Refusal(condition.label(), "the distance is missing.", "Give it in metres.");
            case "place" -> new Refusal(condition.label(), "the premises are missing.", "Choose a place the respondent knows; a secret place can't be named.");
            case "premises" -> new Refusal(condition.label(), "neither premises nor a class of premises is given (s.35(4)(c)).",
                    "Choose a place the respondent knows, or describe the class; a secret place can't be named.");
            case "home" -> new Refusal(condition.label(), "this needs a home the two share (" + condition.section() + "), and none is recorded.",
                    "Leave it out, or correct the report.");
            case "map" -> new Refusal(condition.label(), "the map is missing.", "Add it to the case as a document for the court, then choose it.");
            case "hours" -> new Refusal(condition.label(), "the times are missing.", "Say from when to when, and on which days.");
            case "station", "reporting" -> new Refusal(condition.label(), "where or when to report is missing.", "Give both.");
            case "programme" -> new Refusal(condition.label(), "the programme is missing.", "Name it and who runs it.");
            case "responsiblePerson" -> new Refusal(condition.label(), "nobody is named to supervise it (s.36(2), 37(6)).", "Name the responsible person.");
            case "linkedClause" -> new Refusal(condition.label(), "it monitors no other clause (s.35(6)).", "Draft the clause it is to monitor first, then choose it.");
            case "months" -> new Refusal(condition.label(), "for how long is missing (s.38(5)).", "Give 1 to 12 months.");
            default -> new Refusal(condition.label(), "the details are missing.", "Say in words what is meant.");
        };
    }
}
