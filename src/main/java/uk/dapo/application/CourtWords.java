package uk.dapo.application;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import uk.dapo.register.Cases;
import uk.dapo.register.Catalogue;
import uk.dapo.register.Clause;
import uk.dapo.register.People;

/**
 * Gives a clause in a court's own words the structure of the list of conditions where its words match, so that it can be watched; any
 * other stays as it is. The words themselves are never touched.
 */
@Component
class CourtWords {

    /** What fits no condition of the list. */
    static final String OTHER = "OTHER";

    private static final Pattern PART = Pattern.compile("\\{(\\w+)}|[\\[\\]]");
    private static final Set<String> NUMBERS = Set.of("metres", "months", "linkedClause");
    private static final Set<String> REPORTING = Set.of("daily", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);

    private final Catalogue catalogue;
    private final Cases cases;
    private final People people;

    CourtWords(Catalogue catalogue, Cases cases, People people) {
        this.catalogue = catalogue;
        this.cases = cases;
        this.people = people;
    }

    /** A clause of a kind that a person, or the court, named; what they said besides goes before what the words say. */
    Clause structured(int number, String code, String words, Map<String, Object> said, String caseReference) {
        Map<String, Object> parameters = new LinkedHashMap<>(catalogue.find(code).flatMap(condition -> match(condition, words, caseReference)).orElse(Map.of()));
        parameters.putAll(said);
        return new Clause(number, code, parameters, words, null, null);
    }

    /** A clause whose kind its words must say. */
    Clause recognised(int number, String words, Map<String, Object> said, String caseReference) {
        String code = catalogue.all().stream().filter(Catalogue.Condition::inOrder).filter(condition -> match(condition, words, caseReference).isPresent())
                .map(Catalogue.Condition::code).findFirst().orElse(OTHER);
        return structured(number, code, words, said, caseReference);
    }

    private Optional<Map<String, Object>> match(Catalogue.Condition condition, String words, String caseReference) {
        if (condition.code().equals(OTHER)) {
            return Optional.empty();
        }
        String name = people.find(cases.get(caseReference).protectedPersonId()).orElseThrow().name();
        Set<String> asked = new LinkedHashSet<>();
        Matcher matcher = pattern(condition.wording(), name, asked).matcher(words.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Map<String, Object> parameters = new LinkedHashMap<>();
        asked.stream().filter(need -> matcher.group(need) != null).forEach(need -> value(need, matcher.group(need)).ifPresent(value -> parameters.put(need, value)));
        return Optional.of(parameters);
    }

    /** As the list of conditions keeps it; days in words that nobody can be sure of are left to the words. */
    private static Optional<Object> value(String need, String words) {
        return switch (need) {
            case "reporting" -> Optional.of(words.toLowerCase(Locale.UK).replaceFirst("^every\\s+", "")).map(day -> day.equals("day") ? "daily" : day).filter(REPORTING::contains).map(day -> day);
            case "startDay" -> day(words).map(LocalDate::toString);
            default -> Optional.of(NUMBERS.contains(need) ? Integer.valueOf(words) : words);
        };
    }

    private static Optional<LocalDate> day(String words) {
        try {
            return Optional.of(LocalDate.parse(words, DAY));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }

    /** The wording with its open places as groups; what stands in square brackets may be missing. */
    private static Pattern pattern(String wording, String protectedPerson, Set<String> asked) {
        Matcher part = PART.matcher(wording.replaceAll("\\.$", ""));
        StringBuilder pattern = new StringBuilder();
        int end = 0;
        while (part.find()) {
            pattern.append(literal(wording.substring(end, part.start())));
            String need = part.group(1);
            if (need == null) {
                pattern.append(part.group().equals("[") ? "(?:" : ")?");
            } else if (need.equals("protectedPerson")) {
                pattern.append(literal(protectedPerson));
            } else {
                pattern.append(!asked.add(need) ? "\\k<" + need + ">" : "(?<" + need + ">" + (NUMBERS.contains(need) ? "[0-9]{1,4}" : need.equals("reporting") ? "every\\s+\\w+" : ".+?") + ")");
            }
            end = part.end();
        }
        pattern.append(literal(wording.substring(end).replaceAll("\\.$", ""))).append("\\.?");
        return Pattern.compile(pattern.toString(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
    }

    /** Spaces may be any white space; everything else is as written. */
    private static String literal(String text) {
        if (text.isBlank()) {
            return text.isEmpty() ? "" : "\\s+";
        }
        return Pattern.compile("\\s+").splitAsStream(text).map(word -> word.isEmpty() ? "" : Pattern.quote(word))
                .reduce((before, after) -> before + "\\s+" + after).orElse("") + (text.matches("(?s).*\\S\\s+") ? "\\s+" : "");
    }
}
