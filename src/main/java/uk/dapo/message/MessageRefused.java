package uk.dapo.message;

/** Whoever carries messages will never carry this one. */
class MessageRefused extends Exception {

    MessageRefused(String message) {
        super(message);
    }
}
