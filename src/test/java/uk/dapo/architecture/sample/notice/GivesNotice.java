package uk.dapo.architecture.sample.notice;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import uk.dapo.architecture.sample.hearing.HearsCases;

/** Knows another phase and the web, and has something put into a field. */
class GivesNotice {

    @Autowired
    private HearsCases hearings;

    HttpStatus give() {
        return hearings == null ? HttpStatus.CONFLICT : HttpStatus.OK;
    }
}
