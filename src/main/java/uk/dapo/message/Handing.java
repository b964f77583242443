package uk.dapo.message;

/** How handing a message over ended; a failure that may pass is none of these but {@link MessageNotSent}. */
public enum Handing {
    /** Whoever carries it has it. */
    HANDED_OVER,
    /** It can never be carried: a wrong number, an address that is none. */
    REFUSED,
    /** Nothing is configured that carries it. */
    NO_WAY
}
