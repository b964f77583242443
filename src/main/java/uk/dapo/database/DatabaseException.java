package uk.dapo.database;

/** The database cannot be used. The message says why and the remedy says what to do, both in plain words. */
public class DatabaseException extends RuntimeException {

    private final String remedy;

    public DatabaseException(String message, String remedy) {
        this(message, remedy, null);
    }

    public DatabaseException(String message, String remedy, Throwable cause) {
        super(message, cause);
        this.remedy = remedy;
    }

    /** What whoever starts the system can do about it. */
    public String remedy() {
        return remedy;
    }
}
