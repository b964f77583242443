package uk.dapo.board.web;

import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.dapo.board.TaskDrafts;
import uk.dapo.board.TaskPanels;
import uk.dapo.register.Refusal;

/** What Tasklist shows beside its own: the case of a task, the clocks on the cards, and drafts. */
@RestController
class TasksController {

    /** When a draft was kept; null when there is none. */
    record Draft(Instant savedAt) {
    }

    private final TaskPanels panels;
    private final TaskDrafts drafts;

    TasksController(TaskPanels panels, TaskDrafts drafts) {
        this.panels = panels;
        this.drafts = drafts;
    }

    /** @param ids tasks, with commas between */
    @GetMapping("/api/tasks/cards")
    ResponseEntity<TaskPanels.Cards> cards(@RequestParam(defaultValue = "") String ids) {
        return answer(panels.cards(Arrays.stream(ids.split(",")).map(String::strip).filter(id -> !id.isEmpty()).toList()));
    }

    @GetMapping("/api/tasks/{id}")
    ResponseEntity<TaskPanels.Panel> panel(@PathVariable String id) {
        return panels.of(id).map(TasksController::answer).orElseGet(() -> ResponseEntity.notFound().build());
    }

    @GetMapping("/api/tasks/{id}/draft")
    ResponseEntity<Draft> draft(@PathVariable String id) {
        return answer(new Draft(drafts.savedAt(id).orElse(null)));
    }

    /** Keeps a draft in place of the one before. */
    @PutMapping(path = "/api/tasks/{id}/draft", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Draft> keep(@PathVariable String id, @RequestBody Map<String, Object> answers) {
        Optional<Instant> kept = drafts.keep(id, answers);
        return kept.map(at -> answer(new Draft(at))).orElseGet(() -> ResponseEntity.notFound().build());
    }

    @DeleteMapping("/api/tasks/{id}/draft")
    ResponseEntity<Draft> forget(@PathVariable String id) {
        drafts.forget(id);
        return answer(new Draft(null));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refuse(Refusal refused) {
        return ResponseEntity.unprocessableEntity().body(ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_ENTITY, refused.getMessage()));
    }

    private static <T> ResponseEntity<T> answer(T body) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).cacheControl(CacheControl.noStore()).body(body);
    }
}
