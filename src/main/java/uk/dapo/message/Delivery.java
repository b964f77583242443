package uk.dapo.message;

/** What became of a message that was handed over. */
public enum Delivery {
    DELIVERED, UNDER_WAY, FAILED,
    /** Whoever carries it tells nothing more. */
    NO_RECEIPT
}
