package uk.dapo.board.web;

import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.dapo.board.BadParameter;
import uk.dapo.board.Board;
import uk.dapo.board.Incidents;

/** The managers' board. */
@RestController
class BoardController {

    private final Board board;
    private final Incidents incidents;

    BoardController(Board board, Incidents incidents) {
        this.board = board;
        this.incidents = incidents;
    }

    /** @param pages which pages of long lists, as clocks.later:2 */
    @GetMapping("/api/board")
    ResponseEntity<Board.View> board(@RequestParam(required = false) String area, @RequestParam(required = false) String team,
            @RequestParam(required = false) String route, @RequestParam(required = false) String pages) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).cacheControl(CacheControl.noStore()).body(board.now(area, team, route, pages));
    }

    /** @param body holds the reason, and nothing else counts */
    @PostMapping("/api/board/incidents/{id}/retry")
    ResponseEntity<Incidents.Row> tryAgain(@PathVariable String id, @RequestBody(required = false) Map<String, Object> body) {
        Object reason = body == null ? null : body.get("reason");
        if (reason != null && !(reason instanceof String)) {
            throw new BadParameter("reason", "A reason is a text.");
        }
        return incidents.tryAgain(id, (String) reason).map(ResponseEntity::ok).orElseGet(() -> ResponseEntity.notFound().build());
    }
}
