package uk.dapo.application.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import uk.dapo.access.CurrentOfficer;
import uk.dapo.application.ReceivedOrders;
import uk.dapo.clock.LondonTime;

/**
 * Takes in orders that courts made: on the victim's or somebody else's application, or of their own motion. Sent again, the same
 * order gets the same answer; another order under the same reference is refused.
 */
@RestController
class CourtOrdersController {

    /** What the court is told: the receipt to quote. */
    record Answer(String receipt, String court, String courtReference, String receivedAt) {
    }

    private final CourtOrderReader reader;
    private final ReceivedOrders orders;
    private final CurrentOfficer current;

    CourtOrdersController(CourtOrderReader reader, ReceivedOrders orders, CurrentOfficer current) {
        this.reader = reader;
        this.orders = orders;
        this.current = current;
    }

    @Transactional
    @PostMapping(path = "/api/court-orders", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Answer> receive(@RequestBody JsonNode order) {
        ReceivedOrders.Receipt receipt = orders.receive(reader.read(order), current.username().orElseThrow());
        return ResponseEntity.accepted().body(new Answer(receipt.receipt(), receipt.court(), receipt.courtReference(),
                LondonTime.iso(LondonTime.atLondon(receipt.receivedAt()))));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refuse(CourtOrderReader.Invalid invalid) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_ENTITY,
                "Nothing has been changed. " + invalid.faults().size() + " things are to be put right; each names its field, the rule and what to do.");
        problem.setTitle("The order cannot be taken in");
        problem.setType(URI.create("about:blank"));
        problem.setProperty("errors", invalid.faults().stream().map(fault -> Map.of("field", fault.field(), "rule", fault.rule(), "remedy", fault.remedy())).toList());
        return ResponseEntity.unprocessableEntity().contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refuse(ReceivedOrders.Conflict conflict) {
        return problem(HttpStatus.CONFLICT, "This reference stands for another order", conflict.getMessage());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refuse(HttpMessageNotReadableException unreadable) {
        return problem(HttpStatus.BAD_REQUEST, "This is not JSON", "The message cannot be read. Send one JSON object in UTF-8.");
    }

    private static ResponseEntity<ProblemDetail> problem(HttpStatus status, String title, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(title);
        return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
    }
}
