package uk.dapo.register;

/** A notice, an application, an order, what is sought to change one, or a breach. {@code follows} is the instrument it came from, or null. */
public record Instrument(String reference, Kind kind, String caseReference, String area, String follows, String state) {

    /** The kinds of instrument, with the letter and the sequence their references are made of. */
    public enum Kind {
        NOTICE("N", "notice_number"), APPLICATION("A", "application_number"), ORDER("O", "order_number"),
        VARIATION("V", "variation_number"), APPEAL("P", "appeal_number"), BREACH("B", "breach_number");

        final String letter;
        final String sequence;

        Kind(String letter, String sequence) {
            this.letter = letter;
            this.sequence = sequence;
        }
    }
}
