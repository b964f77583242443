package uk.dapo.register;

import java.util.Set;

/** A notice, an application, an order, what is sought to change one, or a breach. {@code follows} is the instrument it came from, or null. */
public record Instrument(String reference, Kind kind, String caseReference, String area, String follows, String state) {

    /** The kinds of instrument, with the letter and the sequence their references are made of, and the states each can be in. */
    public enum Kind {
        NOTICE("N", "notice_number", "DRAFTING", "NOT_ELIGIBLE", "REFUSED", "AUTHORISED", "NOT_SERVED", "IN_FORCE", "ENDED"),
        APPLICATION("A", "application_number", "PREPARING", "NOT_AUTHORISED", "NOT_PURSUED", "LEAVE_REFUSED", "NO_ORDER", "FILED", "WITHDRAWN", "REFUSED", "MADE"),
        ORDER("O", "order_number", "WAITING", "IN_FORCE", "EXPIRED", "DISCHARGED"),
        VARIATION("V", "variation_number", "PROPOSED", "NOT_SOUGHT", "SOUGHT", "FILED", "WITHDRAWN", "REFUSED", "GRANTED", "LAPSED"),
        APPEAL("P", "appeal_number", "CONSIDERED", "NOT_PURSUED", "LODGED", "WITHDRAWN", "CONFIRMED", "VARIED", "REVOKED", "MADE", "REMITTED"),
        BREACH("B", "breach_number", "REPORTED", "NOT_A_BREACH", "NO_ACTION", "ARRESTED", "BEFORE_COURT", "CHARGED", "WARRANT", "CONCLUDED");

        final String letter;
        final String sequence;
        private final Set<String> states;

        Kind(String letter, String sequence, String... states) {
            this.letter = letter;
            this.sequence = sequence;
            this.states = Set.of(states);
        }

        /** @throws IllegalArgumentException when an instrument of this kind is never in that state: a diagram names it wrongly */
        void require(String state) {
            if (!states.contains(state)) {
                throw new IllegalArgumentException("%s is no state of %s: it can be %s".formatted(state, this, states.stream().sorted().toList()));
            }
        }
    }
}
