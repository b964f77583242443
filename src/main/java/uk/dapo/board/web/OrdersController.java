package uk.dapo.board.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.dapo.board.InForce;
import uk.dapo.clock.LondonTime;
import uk.dapo.clock.UnclearTime;
import uk.dapo.register.Clause;
import uk.dapo.register.OrderHistory;

/** Answers what an order forbade at a moment: "on 3 March at 21:00?" */
@RestController
class OrdersController {

    /** A clause that bound then; {@code until} is null where only the order's end ends it. */
    record Term(int number, String code, String wording, String from, String until) {
    }

    /** The order at a moment; version, cause and since are null before it was made. */
    record Answer(String reference, String at, boolean inForce, Integer version, String cause, String since, List<Term> clauses) {
    }

    private final InForce inForce;
    private final Clock clock;

    OrdersController(InForce inForce, Clock clock) {
        this.inForce = inForce;
        this.clock = clock;
    }

    /** @param at a London time such as 2026-03-03T21:00, or one with its offset; now, if it is left out */
    @GetMapping("/api/orders/{reference}/in-force")
    ResponseEntity<Answer> inForce(@PathVariable String reference, @RequestParam(required = false) String at) {
        Instant moment = at == null || at.isBlank() ? clock.instant() : LondonTime.parse(at.strip()).toInstant();
        return inForce.at(reference, moment).map(standing -> ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(answer(standing)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static Answer answer(OrderHistory.Standing standing) {
        OrderHistory.Version version = standing.version();
        return new Answer(standing.order(), iso(standing.at()), standing.inForce(), version == null ? null : version.slot(),
                version == null ? null : version.cause(), version == null ? null : iso(version.from()), standing.clauses().stream().map(OrdersController::term).toList());
    }

    private static Term term(Clause clause) {
        return new Term(clause.number(), clause.code(), clause.wording(), iso(clause.from()), iso(clause.until()));
    }

    private static String iso(Instant instant) {
        return instant == null ? null : LondonTime.iso(LondonTime.atLondon(instant));
    }

    @ExceptionHandler
    ProblemDetail refuse(UnclearTime unclear) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, unclear.getMessage());
        problem.setTitle("This moment cannot be looked up");
        problem.setProperty("field", "at");
        return problem;
    }
}
