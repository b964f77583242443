package uk.dapo.access;

/** The system refuses to start. The message says why and the remedy says what to do, both in plain words. */
class AccessException extends RuntimeException {

    private final String remedy;

    AccessException(String message, String remedy) {
        super(message);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}
