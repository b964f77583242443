package uk.dapo.message;

/** A way a message leaves the system. */
public enum Channel {
    TEXT, E_MAIL, LETTER
}
