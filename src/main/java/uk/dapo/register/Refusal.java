package uk.dapo.register;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A rule says no. Carries the field, the rule and the remedy in plain English; nothing has been changed.
 * Never carries what was typed, so that it may be shown and logged.
 */
public class Refusal extends RuntimeException {

    /** One reason. {@code field} is the label the officer sees, or the name of the step. */
    public record Reason(String field, String rule, String remedy) {

        @Override
        public String toString() {
            return field + ": " + rule + " " + remedy;
        }
    }

    private final transient List<Reason> reasons;

    public Refusal(List<Reason> reasons) {
        super(reasons.stream().map(Reason::toString).collect(Collectors.joining(" | ")));
        this.reasons = List.copyOf(reasons);
    }

    public Refusal(Reason... reasons) {
        this(Arrays.asList(reasons));
    }

    public Refusal(String field, String rule, String remedy) {
        this(new Reason(field, rule, remedy));
    }

    /** Every reason at once, so that an officer corrects a form one time. */
    public List<Reason> reasons() {
        return reasons;
    }
}
