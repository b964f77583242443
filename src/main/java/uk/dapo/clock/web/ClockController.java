package uk.dapo.clock.web;

import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.dapo.clock.ClockKind;
import uk.dapo.clock.CourtSittings;
import uk.dapo.clock.Deadline;
import uk.dapo.clock.LondonTime;
import uk.dapo.clock.StatutoryClocks;
import uk.dapo.clock.UnclearTime;

/** Statutory periods as JSON. Every refusal is a problem (RFC 9457) that names the field and says what to give instead. */
@RestController
@RequestMapping("/api/clocks")
public class ClockController {

    private final StatutoryClocks clocks;
    private final CourtSittings sittings;

    public ClockController(StatutoryClocks clocks, CourtSittings sittings) {
        this.clocks = clocks;
        this.sittings = sittings;
    }

    @GetMapping
    ResponseEntity<List<KindView>> kinds() {
        return json(Arrays.stream(ClockKind.values()).map(KindView::of).toList());
    }

    /**
     * @param kind    the clock's id
     * @param from    what set it running: ISO 8601, London civil time, or with an offset
     * @param hearing when the application is to be heard, for the one clock that a hearing can end; blank is none
     */
    @GetMapping("/{kind}")
    ResponseEntity<DeadlineView> due(@PathVariable String kind, @RequestParam(required = false) String from,
                                     @RequestParam(required = false) String hearing) {
        ClockKind clock = ClockKind.byId(kind).orElseThrow(() -> new Refused("kind",
                "There is no clock of that name. The clocks are: " + ids() + "."));
        ZonedDateTime start = read("from", from);
        if (hearing == null || hearing.isBlank()) {
            return answer(clocks.due(clock, start));
        }
        try {
            return answer(clocks.due(clock, start, read("hearing", hearing)));
        } catch (IllegalArgumentException e) {
            throw new Refused("hearing", e.getMessage());
        }
    }

    /** Where a hearing ends the period it is the sitting; else the last ordinary one in time. */
    private ResponseEntity<DeadlineView> answer(Deadline deadline) {
        boolean endedByHearing = deadline.inclusive() != deadline.clock().inclusive();
        return json(DeadlineView.of(deadline, endedByHearing ? Optional.of(deadline.due())
                : Optional.of(deadline).filter(each -> each.clock().inCourt()).flatMap(sittings::lastSittingBefore)));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refused refused) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, refused.getMessage());
        problem.setProperty("field", refused.field);
        return ResponseEntity.badRequest().contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
    }

    private static ZonedDateTime read(String field, String text) {
        try {
            return LondonTime.parse(text);
        } catch (UnclearTime e) {
            String detail = e.getMessage();
            boolean sayHow = detail.contains("+0") && !detail.contains("%2B");
            throw new Refused(field, sayHow ? detail + " In a web address write + as %2B." : detail);
        }
    }

    private static String ids() {
        return Arrays.stream(ClockKind.values()).map(ClockKind::id).collect(Collectors.joining(", "));
    }

    /** The type is set here so that a browser's wishes cannot turn an answer into a refusal. */
    private static <T> ResponseEntity<T> json(T body) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(body);
    }

    private static final class Refused extends RuntimeException {

        private final String field;

        private Refused(String field, String detail) {
            super(detail);
            this.field = field;
        }
    }
}
