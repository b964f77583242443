package uk.dapo.register.web;

import java.security.Principal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.dapo.register.Names;
import uk.dapo.register.PersonLookUp;

/** Answers a control room in one look: who is this, and what is in force against them? Every look-up is an event. */
@RestController
class PeopleController {

    /** What a look-up found. */
    record Found(List<PersonLookUp.Answer> people) {
    }

    private static final int LONGEST = 200;
    private static final int SHORTEST_REASON = 10;
    private static final int LONGEST_REASON = 500;

    private final PersonLookUp lookUp;

    PeopleController(PersonLookUp lookUp) {
        this.lookUp = lookUp;
    }

    /**
     * @param dateOfBirth ISO date, or absent
     * @param reason      why what is in force in other areas is to be shown too; recorded, and seen by managers
     */
    @GetMapping("/api/people")
    Found people(@RequestParam(required = false) String name, @RequestParam(required = false) String dateOfBirth,
                 @RequestParam(required = false) String reason, Principal who) {
        if (name == null || Names.words(name).isEmpty()) {
            throw new BadField("name", "A name is needed. Give at least one word of it, as name=….");
        }
        if (name.length() > LONGEST) {
            throw new BadField("name", "The name is longer than " + LONGEST + " characters. Shorten it.");
        }
        return new Found(lookUp.find(name, day(dateOfBirth), words(reason), who.getName()));
    }

    private static String words(String reason) {
        if (reason == null || reason.isBlank()) {
            return null;
        }
        if (reason.strip().length() < SHORTEST_REASON || reason.length() > LONGEST_REASON) {
            throw new BadField("reason", "A reason has " + SHORTEST_REASON + " to " + LONGEST_REASON + " characters, so that somebody else can judge it later.");
        }
        return reason.strip();
    }

    private static LocalDate day(String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            throw new BadField("dateOfBirth", "The date of birth is not a date. Write it as 1990-12-31, or leave it out.");
        }
    }

    @ExceptionHandler
    ProblemDetail refuse(BadField bad) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, bad.getMessage());
        problem.setTitle("This cannot be looked up");
        problem.setProperty("field", bad.field);
        return problem;
    }

    private static final class BadField extends RuntimeException {
        private final String field;

        private BadField(String field, String message) {
            super(message);
            this.field = field;
        }
    }
}
