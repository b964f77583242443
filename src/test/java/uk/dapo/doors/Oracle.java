package uk.dapo.doors;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.engine.variable.Variables;
import uk.dapo.doors.FormJson.Question;

/** Says what a form forbids: written from the form's JSON alone, so that the server's own check can be held against it. */
final class Oracle {

    private static final FeelEngine FEEL = new ScalaFeelEngine(List.of());
    private static final Map<String, Boolean> KNOWN = new HashMap<>();
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final String SHOWS_NOTHING = "\u115F\u1160\u3164\uFFA0\u2800";

    private final FormJson form;
    private final Map<String, Set<String>> lists;
    private final Instant now;

    /** @param lists the choices that the form is given to show, by the name of their list */
    Oracle(FormJson form, Map<String, Set<String>> lists, Instant now) {
        this.form = form;
        this.lists = lists;
        this.now = now;
    }

    /** Why the form forbids these answers; nothing when it does not, though a rule beside the form still may. */
    Optional<String> forbids(Map<String, Object> answers) {
        Map<String, Question> asked = new HashMap<>();
        form.questions().forEach(question -> asked.put(question.key(), question));
        for (String key : answers.keySet()) {
            if (!asked.containsKey(key)) {
                return Optional.of("not asked");
            }
        }
        Set<String> hidden = hidden(answers);
        for (Question question : form.questions()) {
            String fault = fault(question, answers.get(question.key()), hidden.contains(question.key()), answers);
            if (fault != null) {
                return Optional.of(question.key() + ": " + fault);
            }
        }
        return Optional.empty();
    }

    /** What is hidden by answers that are themselves not hidden. */
    Set<String> hidden(Map<String, Object> answers) {
        Set<String> hidden = new HashSet<>();
        for (int round = 0; round < 30; round++) {
            Map<String, Object> seen = new HashMap<>();
            for (Question question : form.questions()) {
                Object answer = answers.get(question.key());
                boolean counts = !hidden.contains(question.key()) && !isNothing(answer)
                        && (answer instanceof String || answer instanceof Boolean || answer instanceof Number || isTexts(answer));
                seen.put(question.key(), counts ? answer : null);
            }
            Set<String> next = new HashSet<>();
            for (Question question : form.questions()) {
                for (String condition : question.hiddenWhen()) {
                    if (holds(condition, seen)) {
                        next.add(question.key());
                    }
                }
            }
            if (next.equals(hidden)) {
                break;
            }
            hidden = next;
        }
        return hidden;
    }

    /** Remembered, since reading a condition is slow: by the answers to what it names. */
    private static boolean holds(String condition, Map<String, Object> seen) {
        StringBuilder about = new StringBuilder(condition);
        seen.forEach((key, answer) -> about.append(condition.contains(key) ? "|" + key + "=" + answer + (answer == null ? "" : answer.getClass()) : ""));
        return KNOWN.computeIfAbsent(about.toString(), unused -> Boolean.TRUE.equals(FEEL.evaluateSimpleExpression(condition, Variables.fromMap(seen).asVariableContext())));
    }

    private String fault(Question question, Object answer, boolean hidden, Map<String, Object> answers) {
        if (hidden || question.node().path("disabled").asBoolean()) {
            return isNothing(answer) || hidden && answer.equals(false) ? null : "not asked now";
        }
        if (question.node().path("readonly").asBoolean()) {
            return null;
        }
        if (isNothing(answer) || question.type().equals("checkbox") && answer.equals(false)) {
            return question.required() ? "missing" : null;
        }
        return switch (question.type()) {
            case "textfield", "textarea" -> answer instanceof String text ? textFault(question, text) : "not text";
            case "number" -> answer instanceof Number number ? numberFault(question, number) : "not a number";
            case "checkbox" -> answer instanceof Boolean ? null : "neither ticked nor not";
            case "radio", "select" -> answer instanceof String && choices(question).contains(answer) ? null : "no such choice";
            case "checklist", "taglist" -> answer instanceof Collection<?> list && new HashSet<>(list).size() == list.size() && choices(question).containsAll(list)
                    ? null : "no such choices";
            case "datetime" -> answer instanceof String text ? momentFault(question, text.strip(), answers) : "not a time";
            default -> throw new IllegalArgumentException("The oracle does not know components of type " + question.type() + ": teach it");
        };
    }

    private static String textFault(Question question, String given) {
        String text = given.strip();
        boolean lines = question.type().equals("textarea");
        int length = text.codePointCount(0, text.length());
        if (length > question.rule("maxLength").asInt(lines ? 4000 : 200) || length < question.rule("minLength").asInt(0)) {
            return "length";
        }
        for (int character : text.codePoints().toArray()) {
            int type = Character.getType(character);
            boolean line = character == '\n' || character == '\r' || character == '\t';
            if (line && !lines || !line && (type == Character.CONTROL || type == Character.SURROGATE || type == Character.UNASSIGNED)
                    || character >= 0x202A && character <= 0x202E || character >= 0x2066 && character <= 0x2069 || character == 0xFEFF) {
                return "control character";
            }
        }
        String pattern = question.rule("pattern").asText();
        if (!pattern.isEmpty() && !Pattern.compile(pattern, Pattern.UNICODE_CHARACTER_CLASS).matcher(text).find()) {
            return "pattern";
        }
        return switch (question.rule("validationType").asText()) {
            case "email" -> text.matches("[^\\s@<>]+@[^\\s@<>]+\\.[^\\s@<>]+") ? null : "no e-mail address";
            case "phone" -> text.matches("\\+?[0-9 ()-]{7,20}") ? null : "no telephone number";
            default -> null;
        };
    }

    private static String numberFault(Question question, Number given) {
        BigDecimal number;
        try {
            number = new BigDecimal(given.toString());
        } catch (NumberFormatException e) {
            return "not a number";
        }
        boolean tooFine = number.signum() != 0 && number.stripTrailingZeros().scale() > question.node().path("decimalDigits").asInt(0);
        boolean tooLow = question.rule("min").isNumber() && number.compareTo(question.rule("min").decimalValue()) < 0;
        boolean tooHigh = question.rule("max").isNumber() && number.compareTo(question.rule("max").decimalValue()) > 0;
        return tooFine || tooLow || tooHigh || number.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) > 0 ? "bounds" : null;
    }

    private String momentFault(Question question, String text, Map<String, Object> answers) {
        try {
            if (question.isDayOnly()) {
                LocalDate day = LocalDate.parse(text);
                LocalDate today = LocalDate.ofInstant(now, LONDON);
                return day.getYear() < 1900 || day.getYear() > 2100 || isOutOfTime(question, day.isAfter(today), day.isBefore(today)) ? "out of time" : null;
            }
            Instant moment = moment(text, answers.get(question.key() + "Offset"));
            int year = moment == null ? 0 : moment.atZone(LONDON).getYear();
            return year < 2000 || year > 2100 || isOutOfTime(question, moment.isAfter(now), moment.isBefore(now)) ? "out of time" : null;
        } catch (DateTimeException e) {
            return "not a time";
        }
    }

    private static boolean isOutOfTime(Question question, boolean after, boolean before) {
        return question.property("when").filter("past"::equals).isPresent() && after || question.property("when").filter("future"::equals).isPresent() && before;
    }

    /** Null where London's clocks showed the time twice or never. */
    private static Instant moment(String text, Object whichOne) {
        String upper = text.toUpperCase(Locale.ROOT);
        if (upper.matches(".*T.*(Z|[+-].*)")) {
            return OffsetDateTime.parse(upper).toInstant();
        }
        LocalDateTime local = LocalDateTime.parse(upper);
        if (local.getYear() < 1900 || local.getYear() > 2200) {
            return null;
        }
        List<ZoneOffset> offsets = LONDON.getRules().getValidOffsets(local);
        if (offsets.size() == 2 && whichOne instanceof String offset && offset.matches("[+-]\\d\\d:\\d\\d")) {
            return local.atOffset(ZoneOffset.of(offset)).toInstant();
        }
        return offsets.size() == 1 ? local.atOffset(offsets.get(0)).toInstant() : null;
    }

    private Set<String> choices(Question question) {
        return question.list().map(list -> lists.getOrDefault(list, Set.of())).orElseGet(() -> new HashSet<>(question.written()));
    }

    static boolean isNothing(Object answer) {
        return answer == null || answer instanceof Collection<?> list && list.isEmpty() || answer instanceof String text && text.codePoints().noneMatch(Oracle::isInk);
    }

    private static boolean isTexts(Object answer) {
        return answer instanceof Collection<?> list && list.stream().allMatch(String.class::isInstance);
    }

    /** A character that leaves something on paper, or one that must not be there and is a fault of its own. */
    private static boolean isInk(int character) {
        return switch (Character.getType(character)) {
            case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK, Character.PRIVATE_USE -> false;
            case Character.FORMAT -> character >= 0x202A && character <= 0x202E || character >= 0x2066 && character <= 0x2069 || character == 0xFEFF;
            case Character.CONTROL -> character != '\n' && character != '\r' && character != '\t';
            default -> SHOWS_NOTHING.indexOf(character) < 0;
        };
    }
}
