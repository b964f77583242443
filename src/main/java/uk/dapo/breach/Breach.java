package uk.dapo.breach;

import java.time.Instant;
import java.util.List;
import uk.dapo.register.Instrument;

/**
 * A breach on the register.
 *
 * @param broken    the notice or order
 * @param conduct   the first breach of the same behaviour; itself, unless another court deals with that behaviour too
 * @param clauses   numbers of the clauses broken, of the version in force then
 * @param toReview  why it must be looked at before it goes on, or null
 * @param awareness what is known of the respondent's knowing of an order made or varied without notice
 * @param finding   CONVICTED, CONTEMPT, or null
 */
public record Breach(String reference, String caseReference, String area, String state, String broken, Instrument.Kind brokenKind, String conduct,
                     BreachKind kind, Instant happenedAt, int clauseVersion, List<Integer> clauses, String toReview, String awareness, String severity,
                     String severityReason, String route, String routeSection, String routeReason, Instant chargedAt, String finding) {

    boolean ofNotice() {
        return brokenKind == Instrument.Kind.NOTICE;
    }
}
