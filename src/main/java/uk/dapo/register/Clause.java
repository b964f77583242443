package uk.dapo.register;

import java.time.Instant;
import java.util.Map;

/** A term of a notice or an order as given or made. {@code until} is null while nothing ends it. */
public record Clause(int number, String code, Map<String, Object> parameters, String wording, Instant from, Instant until) {
}
