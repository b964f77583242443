package uk.dapo.board;

/** Something asked for in a way that cannot be answered: which parameter, and what to give instead. */
public final class BadParameter extends RuntimeException {

    private final String field;

    /** @param message names what to give, and does not repeat what was given */
    public BadParameter(String field, String message) {
        super(message);
        this.field = field;
    }

    /** The name of the parameter. */
    public String field() {
        return field;
    }
}
