package uk.dapo.register;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one person entered in one form, checked against the form they saw. {@code answers} holds text, whole or decimal
 * numbers, booleans, lists of text; dates are ISO text in London civil time. Confidential answers are only in {@code secrets},
 * and only until they are sealed. {@code task} is null for a start form.
 */
public record Submission(String form, String formSha256, String processInstanceId, String rootInstanceId, String taskId,
                         String caseReference, String instrumentReference, String by, Instant at,
                         Map<String, Object> answers, Map<String, Shown> shown, Map<String, String> secrets) {

    /** An answer as people read it: the field's label, and the answer in words. */
    public record Shown(String label, String text) {
    }

    public Optional<String> text(String field) {
        return Optional.ofNullable(answers.get(field)).map(Object::toString).filter(text -> !text.isBlank());
    }

    /** The text of a field that the form requires. */
    public String required(String field) {
        return text(field).orElseThrow(() -> new IllegalStateException(form + " has no answer " + field));
    }

    public boolean is(String field) {
        return Boolean.TRUE.equals(answers.get(field));
    }

    public Optional<LocalDate> date(String field) {
        return text(field).map(LocalDate::parse);
    }

    /** A civil time in London, to the minute; the clock module says which instant it is. */
    public Optional<LocalDateTime> dateTime(String field) {
        return text(field).map(LocalDateTime::parse);
    }

    public List<String> list(String field) {
        return answers.get(field) instanceof List<?> list ? list.stream().map(Object::toString).toList() : List.of();
    }

    public Optional<Integer> number(String field) {
        return Optional.ofNullable(answers.get(field)).map(value -> ((Number) value).intValue());
    }
}
