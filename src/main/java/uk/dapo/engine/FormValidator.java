package uk.dapo.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.dapo.clock.LondonTime;
import uk.dapo.clock.UnclearTime;
import uk.dapo.engine.FormSchema.FormField;
import uk.dapo.register.Refusal;
import uk.dapo.register.Refusal.Reason;
import uk.dapo.register.Submission.Shown;

/**
 * Checks what was submitted against the very form the officer saw, on the server: unknown fields, type, required, range,
 * length, pattern, allowed values. Every fault is named at once; the answer itself is never repeated in a fault.
 */
@Component
public class FormValidator {

    /** Answers found valid, by field, and as people read them. */
    public record Checked(Map<String, Object> answers, Map<String, Shown> shown) {
    }

    private static final int TEXT_LENGTH = 200;
    private static final int TEXTAREA_LENGTH = 4000;
    private static final int NUMBER_LENGTH = 40;
    private static final DateTimeFormatter BRITISH_DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter BRITISH_TIME = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK);
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Cn}\\u202A-\\u202E\\u2066-\\u2069\\uFEFF&&[^\\n\\r\\t]]");
    /** Letters, digits, signs; the fillers of Hangul and Braille count among them and show nothing. */
    private static final Pattern VISIBLE = Pattern.compile("[\\p{L}\\p{N}\\p{P}\\p{S}&&[^\\u115F\\u1160\\u3164\\uFFA0\\u2800]]");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>]+@[^\\s@<>]+\\.[^\\s@<>]+");
    private static final Pattern PHONE = Pattern.compile("[+]?[0-9 ()-]{7,20}");

    private final Feel feel;
    private final Clock clock;

    FormValidator(Feel feel, Clock clock) {
        this.feel = feel;
        this.clock = clock;
    }

    /**
     * @param options the allowed values, with labels, of a field that takes them from a fact
     * @throws Refusal with every fault
     */
    public Checked check(FormSchema form, Map<String, Object> submitted, Function<String, Map<String, String>> options) {
        List<Reason> faults = new ArrayList<>();
        Set<String> known = form.fields().stream().map(FormField::key).collect(Collectors.toCollection(LinkedHashSet::new));
        submitted.keySet().stream().filter(key -> !known.contains(key)).sorted().limit(10).forEach(key -> faults.add(new Reason(
                clip(key), "this form has no such field.", "Submit only what the form asks.")));

        Set<String> hidden = hidden(form, submitted);
        Map<String, Object> answers = new LinkedHashMap<>();
        Map<String, Shown> shown = new LinkedHashMap<>();
        for (FormField field : form.fields()) {
            Object value = normal(submitted.get(field.key()));
            if (hidden.contains(field.key())) {
                if (value != null && !Boolean.FALSE.equals(value)) {
                    faults.add(new Reason(field.label(), "the form does not ask this, given the other answers.", "Leave it out."));
                }
            } else if (field.node().path("disabled").asBoolean(false)) {
                if (value != null) {
                    faults.add(new Reason(field.label(), "this field only shows a fact.", "Leave it out."));
                }
            } else if (readOnly(field, data(form, submitted, hidden))) {
                // browsers send back what they only show; it is no answer, whatever it says
                continue;
            } else if (value == null || (field.required() && Boolean.FALSE.equals(value) && field.type().equals("checkbox"))) {
                if (field.required()) {
                    faults.add(new Reason(field.label(), field.type().equals("checkbox") ? "this must be ticked." : "this is missing.",
                            field.property("remedy").orElse(field.type().equals("checkbox") ? "Tick it once it is true." : "Fill it in.")));
                }
            } else {
                try {
                    Map<String, String> allowed = field.valuesKey().map(options).orElseGet(field::values);
                    Object answer = convert(field, withOffset(field, value, submitted), allowed);
                    answers.put(field.key(), answer);
                    shown.put(field.key(), new Shown(field.label(), field.confidential() ? "(confidential)" : show(field, answer, allowed)));
                } catch (Fault fault) {
                    faults.add(new Reason(field.label(), fault.getMessage(), field.property("remedy").orElse(fault.remedy)));
                }
            }
        }
        if (!faults.isEmpty()) {
            throw new Refusal(faults);
        }
        return new Checked(answers, shown);
    }

    /** Fields whose hide condition holds; an answer in a hidden field counts as not given when others depend on it. */
    private Set<String> hidden(FormSchema form, Map<String, Object> submitted) {
        Set<String> hidden = new LinkedHashSet<>();
        for (int round = 0; round <= form.fields().size(); round++) {
            Map<String, Object> data = data(form, submitted, hidden);
            Set<String> next = form.fields().stream()
                    .filter(field -> field.hideConditions().stream().anyMatch(condition -> feel.holds(condition, data)))
                    .map(FormField::key).collect(Collectors.toCollection(LinkedHashSet::new));
            if (next.equals(hidden)) {
                return hidden;
            }
            hidden.clear();
            hidden.addAll(next);
        }
        return hidden;
    }

    private boolean readOnly(FormField field, Map<String, Object> data) {
        String readOnly = field.node().path("readonly").asText("false");
        return readOnly.startsWith("=") ? feel.holds(readOnly.substring(1), data) : Boolean.parseBoolean(readOnly);
    }

    /** What conditions see: answers of the kinds a form gives, and no other objects. */
    private static Map<String, Object> data(FormSchema form, Map<String, Object> submitted, Set<String> hidden) {
        Map<String, Object> data = new LinkedHashMap<>();
        form.fields().forEach(field -> {
            Object value = hidden.contains(field.key()) ? null : normal(submitted.get(field.key()));
            boolean plain = value instanceof String || value instanceof Boolean || value instanceof Number
                    || value instanceof Collection<?> list && list.stream().allMatch(String.class::isInstance);
            data.put(field.key(), plain ? value : null);
        });
        return data;
    }

    /** Text that shows nothing is no answer. */
    private static Object normal(Object value) {
        if (value instanceof String text && !VISIBLE.matcher(text).find()) {
            return CONTROL.matcher(text).find() ? value : null;
        }
        return value instanceof Collection<?> list && list.isEmpty() ? null : value;
    }

    /**
     * A time in the hour the clocks go back happened twice. A form that cares asks which one in a field of the same key with
     * "Offset" after it; the answer becomes part of the time.
     */
    private static Object withOffset(FormField field, Object value, Map<String, Object> submitted) {
        Object offset = normal(submitted.get(field.key() + "Offset"));
        return field.type().equals("datetime") && value instanceof String time && offset instanceof String text && happenedTwice(time)
                ? time + text : value;
    }

    private static boolean happenedTwice(String time) {
        try {
            return LondonTime.ZONE.getRules().getValidOffsets(LocalDateTime.parse(time)).size() == 2;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private Object convert(FormField field, Object value, Map<String, String> allowed) {
        JsonNode rules = field.node().path("validate");
        return switch (field.type()) {
            case "textfield", "textarea" -> text(field, value, rules);
            case "number" -> number(field, value, rules);
            case "checkbox" -> as(Boolean.class, value, "must be ticked or not ticked.");
            case "radio", "select" -> one(field, value, allowed);
            case "checklist", "taglist" -> many(field, value, allowed);
            case "datetime" -> moment(field, value);
            default -> throw new IllegalStateException("Form component " + field.type() + " has no server-side check");
        };
    }

    private String text(FormField field, Object value, JsonNode rules) {
        boolean area = field.type().equals("textarea");
        String text = as(String.class, value, "must be text.").strip();
        int most = rules.path("maxLength").asInt(area ? TEXTAREA_LENGTH : TEXT_LENGTH);
        int least = rules.path("minLength").asInt(0);
        int length = text.codePointCount(0, text.length());
        if (length > most) {
            throw new Fault("has " + length + " characters; at most " + most + " are allowed.", "Shorten it.");
        }
        if (length < least) {
            throw new Fault("has " + length + " characters; at least " + least + " are needed.", "Say more.");
        }
        if (CONTROL.matcher(text).find() || (!area && text.matches("(?s).*[\\n\\r\\t].*"))) {
            throw new Fault("contains invisible control characters.", "Type it again instead of pasting it.");
        }
        String pattern = rules.path("pattern").asText("");
        if (!pattern.isEmpty() && !Pattern.compile(pattern, Pattern.UNICODE_CHARACTER_CLASS).matcher(text).find()) {
            throw new Fault("is not in the expected form.", "Check how it is written.");
        }
        String kind = rules.path("validationType").asText("");
        if (kind.equals("email") && !EMAIL.matcher(text).matches() || kind.equals("phone") && !PHONE.matcher(text).matches()) {
            throw new Fault("is not " + (kind.equals("email") ? "an e-mail address." : "a telephone number."), "Check it.");
        }
        return text;
    }

    private static Number number(FormField field, Object value, JsonNode rules) {
        if (!(value instanceof Number) && !(value instanceof String text && text.length() <= NUMBER_LENGTH && field.node().path("serializeToString").asBoolean())) {
            throw new Fault("must be a number.", "Use digits only.");
        }
        BigDecimal number;
        try {
            number = new BigDecimal(value.toString());
        } catch (NumberFormatException e) {
            throw new Fault("must be a number.", "Use digits only.");
        }
        if (number.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) > 0 || number.stripTrailingZeros().scale() > field.node().path("decimalDigits").asInt(0)) {
            throw new Fault("must be a whole number of sensible size.", "Use digits only.");
        }
        if (rules.hasNonNull("min") && number.compareTo(rules.get("min").decimalValue()) < 0) {
            throw new Fault("must be " + rules.get("min").asText() + " or more.", "Correct the number.");
        }
        if (rules.hasNonNull("max") && number.compareTo(rules.get("max").decimalValue()) > 0) {
            throw new Fault("must be " + rules.get("max").asText() + " or less.", "Correct the number.");
        }
        return number.stripTrailingZeros().scale() <= 0 ? (Number) number.intValue() : number;
    }

    /** The choices of the form itself are named; those of a case are not, since a refusal may be logged. */
    private static String one(FormField field, Object value, Map<String, String> allowed) {
        String choice = as(String.class, value, "must be one of the choices.");
        if (!allowed.containsKey(choice)) {
            throw new Fault("is not one of the choices.", field.valuesKey().isPresent() ? "Choose one from the list."
                    : "Choose one of: " + String.join("; ", allowed.values()) + ".");
        }
        return choice;
    }

    private static List<String> many(FormField field, Object value, Map<String, String> allowed) {
        if (!(value instanceof Collection<?> list)) {
            throw new Fault("must be a list of choices.", "Tick what applies.");
        }
        List<String> choices = list.stream().map(each -> one(field, each, allowed)).toList();
        if (Set.copyOf(choices).size() != choices.size()) {
            throw new Fault("names the same choice twice.", "Tick each choice once.");
        }
        return choices;
    }

    private String moment(FormField field, Object value) {
        String text = as(String.class, value, "must be a date.");
        boolean dateOnly = field.node().path("subtype").asText().equals("date");
        try {
            return dateOnly ? day(field, LocalDate.parse(text)) : time(field, text);
        } catch (DateTimeParseException e) {
            throw new Fault("is not a date.", "Enter day, month and year.");
        } catch (UnclearTime e) {
            throw new Fault("cannot be used. " + e.getMessage(), "");
        }
    }

    private String day(FormField field, LocalDate day) {
        LocalDate today = LocalDate.now(clock);
        if (day.getYear() < 1900 || day.getYear() > 2100) {
            throw new Fault("is not in a sensible year.", "Check the year.");
        }
        if (field.property("when").filter("past"::equals).isPresent() && day.isAfter(today)) {
            throw new Fault("is in the future.", "It cannot be later than today.");
        }
        if (field.property("when").filter("future"::equals).isPresent() && day.isBefore(today)) {
            throw new Fault("is in the past.", "Enter a day that is still to come.");
        }
        return day.toString();
    }

    /** London civil time; one that happened twice is taken only with its offset, one that never was not at all. */
    private String time(FormField field, String text) {
        Instant given = LondonTime.parse(text).toInstant();
        if (field.property("when").filter("past"::equals).isPresent() && given.isAfter(clock.instant())) {
            throw new Fault("is in the future.", "Enter when it happened; it cannot be later than now.");
        }
        if (field.property("when").filter("future"::equals).isPresent() && given.isBefore(clock.instant())) {
            throw new Fault("is in the past.", "Enter a time that is still to come.");
        }
        return text;
    }

    private static String show(FormField field, Object answer, Map<String, String> labels) {
        if (answer instanceof Boolean yes) {
            return yes ? "Yes" : "No";
        }
        if (answer instanceof List<?> list) {
            return list.stream().map(each -> labels.getOrDefault(each.toString(), each.toString())).collect(Collectors.joining("; "));
        }
        if (field.type().equals("datetime")) {
            return field.node().path("subtype").asText().equals("date") ? LocalDate.parse(answer.toString()).format(BRITISH_DATE)
                    : LondonTime.parse(answer.toString()).format(BRITISH_TIME);
        }
        return labels.getOrDefault(answer.toString(), answer.toString());
    }

    private static <T> T as(Class<T> type, Object value, String rule) {
        if (!type.isInstance(value)) {
            throw new Fault(rule, "Use the form.");
        }
        return type.cast(value);
    }

    static String clip(String name) {
        String clean = name.replaceAll("[^A-Za-z0-9_-]", "?");
        return "Field " + (clean.length() > 40 ? clean.substring(0, 40) + "…" : clean);
    }

    private static final class Fault extends RuntimeException {
        private final transient String remedy;

        private Fault(String rule, String remedy) {
            super(rule, null, false, false);
            this.remedy = remedy;
        }
    }
}
