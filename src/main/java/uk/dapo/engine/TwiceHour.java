package uk.dapo.engine;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import uk.dapo.clock.LondonTime;
import uk.dapo.engine.FormSchema.FormField;

/**
 * The hour that happens twice when the clocks go back. Every form that asks for a time asks, for that hour alone, which of the two
 * is meant: no form needs to say so, and nobody guesses. The answer stands beside the time, under its key with "Offset" after it.
 */
final class TwiceHour {

    /** Offset to what people call it, the first hour first. */
    static final Map<String, String> HOURS = new LinkedHashMap<>();

    static {
        HOURS.put("+01:00", "The first: British Summer Time");
        HOURS.put("+00:00", "The second: Greenwich Mean Time");
    }

    /** How far back a form can ask: nobody enters a time of that hour years later. */
    private static final int YEARS_BACK = 3;

    private TwiceHour() {
    }

    static String key(String timeKey) {
        return timeKey + "Offset";
    }

    /** Whether the field takes a time of day. */
    static boolean asksTime(FormField field) {
        return field.type().equals("datetime") && !field.node().path("subtype").asText().equals("date");
    }

    static boolean happenedTwice(Object time) {
        try {
            return time instanceof String text && LondonTime.ZONE.getRules().getValidOffsets(LocalDateTime.parse(text.strip())).size() == 2;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    /** Adds the question after each time that a form, as a browser is given it, asks for. */
    static void ask(ObjectNode node, LocalDate today) {
        if (node.get("components") instanceof ArrayNode components) {
            for (int i = 0; i < components.size(); i++) {
                ObjectNode child = (ObjectNode) components.get(i);
                if (child.path("type").asText().equals("datetime") && !child.path("subtype").asText().equals("date")) {
                    components.insert(++i, question(components.objectNode(), child, today));
                } else {
                    ask(child, today);
                }
            }
        }
    }

    private static ObjectNode question(ObjectNode question, ObjectNode time, LocalDate today) {
        String key = time.path("key").asText();
        question.put("type", "radio").put("id", time.path("id").asText() + "Offset").put("key", key(key))
                .put("label", "The clocks went back in that hour, so it happened twice: which one?");
        HOURS.forEach((value, label) -> question.withArray("values").addObject().put("label", label).put("value", value));
        question.putObject("validate").put("required", true);
        String one = IntStream.rangeClosed(today.getYear() - YEARS_BACK, today.getYear() + 1).mapToObj(TwiceHour::clocksBack)
                .map(day -> "contains(%s, \"%sT01:\") = true".formatted(key, day)).collect(Collectors.joining(" or "));
        question.putObject("conditional").put("hide", "=%s = null or not(%s)".formatted(key, one));
        return question;
    }

    private static LocalDate clocksBack(int year) {
        return LocalDate.of(year, Month.OCTOBER, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.SUNDAY));
    }
}
