package uk.dapo.board.web;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import uk.dapo.board.BadParameter;

/** What cannot be answered is a problem (RFC 9457) that names the field and says what to give instead. */
@RestControllerAdvice(basePackageClasses = ProblemAnswers.class)
class ProblemAnswers {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refuse(BadParameter bad) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, bad.getMessage());
        problem.setTitle("This cannot be answered");
        problem.setProperty("field", bad.field());
        return ResponseEntity.badRequest().contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
    }
}
