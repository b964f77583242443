package uk.dapo.board.web;

import java.time.Clock;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.dapo.board.Period;
import uk.dapo.board.ProcessFacts;

/** Where cases of a process were and are, for managers. */
@RestController
class ProcessesController {

    private final ProcessFacts facts;
    private final Clock clock;

    ProcessesController(ProcessFacts facts, Clock clock) {
        this.facts = facts;
        this.clock = clock;
    }

    /** @param id of a process definition; the facts are of all its versions */
    @GetMapping("/api/processes/{id}")
    ResponseEntity<ProcessFacts.View> facts(@PathVariable String id, @RequestParam(required = false) String from, @RequestParam(required = false) String to) {
        return facts.of(id, Period.of(from, to, clock)).map(view -> ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).cacheControl(CacheControl.noStore()).body(view))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
