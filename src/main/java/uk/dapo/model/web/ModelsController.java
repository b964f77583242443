package uk.dapo.model.web;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.dapo.access.CurrentOfficer;
import uk.dapo.model.process.Versions;
import uk.dapo.register.Refusal;

/** Versions of the models for designers and managers; a manager moves running cases. */
@RestController
class ModelsController {

    private final Versions versions;
    private final CurrentOfficer current;

    ModelsController(Versions versions, CurrentOfficer current) {
        this.versions = versions;
        this.current = current;
    }

    /** @param process an id, as often as wanted; all where there is none */
    @GetMapping("/api/models")
    List<Versions.Row> models(@RequestParam(required = false) List<String> process) {
        return versions.report(process == null ? List.of() : process);
    }

    /** @param body {@code process}, {@code from} (a version) and {@code reason} */
    @PostMapping("/api/models/moves")
    Versions.Moved move(@RequestBody Map<String, Object> body) {
        return versions.move(body.get("process") instanceof String process ? process : "", body.get("from") instanceof Integer from ? from : 0, current.username().orElseThrow(),
                body.get("reason") instanceof String reason ? reason : null);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refuse(Refusal refusal) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, refusal.getMessage());
        problem.setTitle("Nothing was moved");
        problem.setProperty("field", refusal.reasons().get(0).field());
        return ResponseEntity.badRequest().contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
    }
}
