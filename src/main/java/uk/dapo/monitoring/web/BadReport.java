package uk.dapo.monitoring.web;

import org.springframework.http.HttpStatus;

/** A report that is refused as it stands: which field, and what to send instead. Never repeats what was sent. */
class BadReport extends RuntimeException {

    private final HttpStatus status;
    private final String field;

    BadReport(HttpStatus status, String field, String detail) {
        super(detail);
        this.status = status;
        this.field = field;
    }

    HttpStatus status() {
        return status;
    }

    String field() {
        return field;
    }
}
