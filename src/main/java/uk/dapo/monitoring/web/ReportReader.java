package uk.dapo.monitoring.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import uk.dapo.clock.LondonTime;
import uk.dapo.clock.UnclearTime;
import uk.dapo.monitoring.Report;
import uk.dapo.monitoring.ReportKind;

/** Reads a report from what was sent: every field is of its type, known, and of sensible size. */
@Component
class ReportReader {

    private static final Set<String> FIELDS = Set.of("source", "sourceReference", "orderReference", "condition", "occurredAt", "kind", "detail");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Cn}\\u202A-\\u202E\\u2066-\\u2069\\uFEFF&&[^\\n\\r\\t]]");
    private static final int LONGEST_DETAIL = 4000;
    /** The sender's clock may be a little ahead of ours. */
    private static final Duration AHEAD = Duration.ofMinutes(5);

    private final Clock clock;

    ReportReader(Clock clock) {
        this.clock = clock;
    }

    Report read(JsonNode body) {
        if (!body.isObject()) {
            throw bad(null, "Send one JSON object, one report at a time.");
        }
        body.fieldNames().forEachRemaining(name -> {
            if (!FIELDS.contains(name)) {
                throw bad(null, "There is a field that no report has. The fields are " + String.join(", ", new TreeSet<>(FIELDS)) + ".");
            }
        });
        String kind = text(body, "kind", 40);
        if (Arrays.stream(ReportKind.values()).noneMatch(known -> known.id().equals(kind))) {
            throw bad("kind", "This kind of report is not known. The kinds are " + ReportKind.ids() + ".");
        }
        return new Report(text(body, "source", 60), text(body, "sourceReference", 100), text(body, "orderReference", 30), text(body, "condition", 30),
                time(body), kind, body.hasNonNull("detail") ? text(body, "detail", LONGEST_DETAIL) : null);
    }

    private Instant time(JsonNode body) {
        try {
            Instant at = LondonTime.parse(text(body, "occurredAt", 40)).toInstant();
            if (at.isAfter(clock.instant().plus(AHEAD))) {
                throw bad("occurredAt", "This is in the future. Send when it happened, with its offset: 2026-06-09T14:00:00+01:00.");
            }
            return at;
        } catch (UnclearTime e) {
            throw bad("occurredAt", e.getMessage());
        }
    }

    private static String text(JsonNode body, String field, int longest) {
        JsonNode value = body.path(field);
        if (value.isMissingNode() || value.isNull()) {
            throw bad(field, "This is missing. Send it as text.");
        }
        if (!value.isTextual()) {
            throw bad(field, "This must be text.");
        }
        String text = value.textValue().strip();
        if (text.isEmpty() || text.length() > longest) {
            throw bad(field, "This must have 1 to " + longest + " characters.");
        }
        if (CONTROL.matcher(text).find()) {
            throw bad(field, "This has characters that cannot be shown. Send plain text.");
        }
        return text;
    }

    private static BadReport bad(String field, String detail) {
        return new BadReport(HttpStatus.BAD_REQUEST, field, detail);
    }
}
