package uk.dapo.register;

import java.time.Instant;
import java.util.Map;

/**
 * What one person entered in one form, checked against the form they saw. Confidential answers are only in {@code secrets},
 * and only until they are sealed. {@code task} is null for a start form.
 */
public record Submission(String form, String formSha256, String taskId, Work work, Instant at, Answers answers,
                         Map<String, Shown> shown, Map<String, String> secrets) {

    /** An answer as people read it: the field's label, and the answer in words. */
    public record Shown(String label, String text) {
    }

    /** Who entered it. */
    public String by() {
        return work.by();
    }
}
