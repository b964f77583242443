package uk.dapo.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.dapo.clock.LondonTime;

/**
 * Answers by the key of their question: text, whole or decimal numbers, booleans, lists of text. Days and times are ISO
 * text in London civil time.
 */
public record Answers(Map<String, Object> values) {

    public Optional<String> text(String key) {
        return Optional.ofNullable(values.get(key)).map(Object::toString).filter(text -> !text.isBlank());
    }

    /** @throws IllegalStateException when the question, which the form requires, has no answer */
    public String required(String key) {
        return text(key).orElseThrow(() -> new IllegalStateException("There is no answer to " + key));
    }

    /** Whether a box is ticked, or a choice is yes. */
    public boolean is(String key) {
        return Boolean.TRUE.equals(values.get(key)) || "yes".equals(values.get(key));
    }

    public boolean is(String key, String choice) {
        return choice.equals(values.get(key));
    }

    public Optional<LocalDate> day(String key) {
        return text(key).map(LocalDate::parse);
    }

    /** The instant of a civil time in London. */
    public Optional<Instant> instant(String key) {
        return text(key).map(text -> LondonTime.parse(text).toInstant());
    }

    public Optional<Integer> number(String key) {
        return Optional.ofNullable(values.get(key)).map(value -> ((Number) value).intValue());
    }

    public List<String> list(String key) {
        return values.get(key) instanceof List<?> list ? list.stream().map(Object::toString).toList() : List.of();
    }
}
