package uk.dapo.monitoring.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import uk.dapo.access.CurrentOfficer;
import uk.dapo.monitoring.ConflictingReport;
import uk.dapo.monitoring.ReportIntake.Received;
import uk.dapo.monitoring.process.ReportDoor;

/**
 * Takes reports of tagging providers, programmes and police stations. 201 when it went to its condition, 202 when a person
 * has to find where it belongs, 200 with the first answer when it is known, 409 when its reference was given to another one.
 */
@RestController
class MonitoringEventsController {

    /** What was done with a report. */
    record Answer(long event, String outcome, String order, String meaning) {
    }

    private final ReportDoor door;
    private final ReportReader reader;
    private final CurrentOfficer current;

    MonitoringEventsController(ReportDoor door, ReportReader reader, CurrentOfficer current) {
        this.door = door;
        this.reader = reader;
        this.current = current;
    }

    @PostMapping(path = "/api/monitoring-events", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Answer> receive(@RequestBody JsonNode body) {
        Received received = door.receive(reader.read(body), current.username().orElseThrow());
        HttpStatus status = received.repeated() ? HttpStatus.OK : received.outcome().equals("SORT") ? HttpStatus.ACCEPTED : HttpStatus.CREATED;
        return ResponseEntity.status(status).contentType(MediaType.APPLICATION_JSON)
                .body(new Answer(received.event(), received.outcome(), received.order(), meaning(received.outcome())));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refuse(BadReport bad) {
        return problem(bad.status(), bad.getMessage(), bad.field());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refuse(ConflictingReport conflict) {
        return problem(HttpStatus.CONFLICT, conflict.getMessage(), "sourceReference");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refuse(HttpMessageNotReadableException unreadable) {
        return problem(HttpStatus.BAD_REQUEST, "The body is not readable as JSON. Send one object with source, sourceReference, orderReference, condition, occurredAt, kind and detail.", null);
    }

    private static ResponseEntity<ProblemDetail> problem(HttpStatus status, String detail, String field) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle("This report is not taken in");
        problem.setInstance(URI.create("/api/monitoring-events"));
        if (field != null) {
            problem.setProperty("field", field);
        }
        return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
    }

    private static String meaning(String outcome) {
        return switch (outcome) {
            case "PROGRESS" -> "Its watch goes on.";
            case "ALERT" -> "Somebody looks at it, or it goes on as a breach.";
            case "JOINED" -> "Counted with others of its kind.";
            default -> "A person finds out where it belongs.";
        };
    }
}
