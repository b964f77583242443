package uk.dapo.clock;

/** A time that could mean two instants, or none, or cannot be read. The message says what to give instead; nothing is guessed. */
public class UnclearTime extends RuntimeException {

    public UnclearTime(String message) {
        super(message);
    }
}
