package uk.dapo.register;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import uk.dapo.clock.LondonTime;
import uk.dapo.document.LeakGuard;
import uk.dapo.register.Refusal.Reason;

/** Words a clause of an order, drafted or made, from the catalogue; nothing written into it may give a secret place away. */
@Component
public class CourtClauses {

    /** What is written in free words, by its name in the catalogue, and how the forms label it. */
    private static final Map<String, String> WRITTEN = Map.ofEntries(Map.entry("detail", "Details"),
            Map.entry("premisesClass", "Class of premises"), Map.entry("solicitor", "Exception for a solicitor"),
            Map.entry("childContact", "Exception for contact with a child"), Map.entry("hours", "Times"), Map.entry("station", "Police station"),
            Map.entry("programme", "Programme"), Map.entry("responsiblePerson", "Responsible person"));
    private static final Set<String> NUMBERS = Set.of("metres", "months");
    private static final Set<String> CHOSEN = Set.of("map", "reporting", "startDay");

    private static final Pattern NOBODY = Pattern.compile("(?i)\\W*(tb[acd]|n/?a|none|nobody|unknown|to be (confirmed|decided|advised))?\\W*");
    private static final Pattern COORDINATES = Pattern.compile("\\d{1,3}\\.\\d{3,}");
    /** Shorter than this, no words bound an area. */
    private static final int SHORTEST_AREA = 30;

    private final Catalogue catalogue;
    private final Cases cases;
    private final People people;
    private final Places places;
    private final Clauses clauses;

    CourtClauses(Catalogue catalogue, Cases cases, People people, Places places, Clauses clauses) {
        this.catalogue = catalogue;
        this.cases = cases;
        this.people = people;
        this.places = places;
        this.clauses = clauses;
    }

    /**
     * The next clause of a version of the instrument.
     *
     * @param key the first letters of the form's questions: {@code clause} asks clauseCode, clauseMetres, clausePlace, clauseDetail and so on
     * @throws Refusal naming what is missing, that a secret place is named, or that the clause is there already
     */
    public Clause word(int version, String key, Work work, Answers answers) {
        Map<String, Object> given = given(key, answers);
        Set<String> secrets = places.secrets(work.caseReference());
        WRITTEN.forEach((name, label) -> {
            if (given.get(name) instanceof String words && LeakGuard.givesAway(words, secrets)) {
                throw new Refusal(label, "this names a place the respondent is not recorded to know, and the respondent will read the order.",
                        "Describe it without saying where it is.");
            }
        });
        String code = answers.required(key + "Code");
        if (given.containsKey("map") && given.get("detail") instanceof String area && (area.length() < SHORTEST_AREA || COORDINATES.matcher(area).find())) {
            throw new Refusal("Details", "an area is described in words a constable can apply, not in a few words or coordinates.",
                    "Name the streets or features that bound it; the map goes with the order as a document.");
        }
        endsBeforeItBegins(key, "Ends before the order does, on", answers).ifPresent(fault -> {
            throw new Refusal(fault);
        });
        var drafted = clauses.of(work.instrumentReference(), version);
        if (given.get("linkedClause") instanceof Integer linked && drafted.stream().noneMatch(each -> each.number() == linked && !isTag(each.code()))) {
            throw new Refusal("Clause it monitors", "there is no such clause to monitor (s.35(6)).", "Choose a clause that is not itself a tag.");
        }
        String protectedPerson = people.find(cases.get(work.caseReference()).protectedPersonId()).orElseThrow().name();
        Clause clause = catalogue.word(drafted.size() + 1, code, work.caseReference(), protectedPerson, given);
        if (drafted.stream().anyMatch(each -> each.wording().equals(clause.wording()))) {
            throw new Refusal("Condition", "a clause in these very words is there already.", "Choose another.");
        }
        answers.text(key + "Until").ifPresent(until -> clause.parameters().put("until", until));
        return clause;
    }

    /** A clause begins before it ends (s.38(4)). {@code label} is how the form asks for its last day. */
    public static Optional<Reason> endsBeforeItBegins(String key, String label, Answers answers) {
        return answers.day(key + "StartDay").filter(begins -> answers.day(key + "Until").filter(until -> until.isBefore(begins)).isPresent())
                .map(begins -> new Reason(label, "is before the clause begins, " + LondonTime.day(begins) + " (s.38(4)).", "Check both days."));
    }

    /** Whether a condition is electronic monitoring (s.35(6)). */
    public boolean isTag(String code) {
        return catalogue.find(code).filter(condition -> condition.kind() == Catalogue.Kind.TAG).isPresent();
    }

    private static Map<String, Object> given(String key, Answers answers) {
        Map<String, Object> given = new LinkedHashMap<>();
        WRITTEN.keySet().forEach(name -> answers.text(asked(key, name)).ifPresent(words -> given.put(name, words)));
        CHOSEN.forEach(name -> answers.text(asked(key, name)).ifPresent(choice -> given.put(name, choice)));
        NUMBERS.forEach(name -> answers.number(asked(key, name)).ifPresent(number -> given.put(name, number)));
        answers.text(asked(key, "place")).map(Long::valueOf).ifPresent(place -> given.put("place", place));
        answers.text(asked(key, "linkedClause")).map(Integer::valueOf).ifPresent(linked -> given.put("linkedClause", linked));
        if (given.get("responsiblePerson") instanceof String person && NOBODY.matcher(person).matches()) {
            given.remove("responsiblePerson");
        }
        return given;
    }

    private static String asked(String key, String name) {
        return key + name.substring(0, 1).toUpperCase() + name.substring(1);
    }
}
