package uk.dapo.database;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;

/** What the database cannot do just now, through no fault of whoever asks; in words for them. */
public enum Outage {

    /** It is not there, or the connection broke; a request under way may or may not have been kept. */
    UNREACHABLE("The database cannot be reached just now. Wait a minute, reload, and look whether what you entered was kept; enter it again only if it was not."),
    /** Nothing can be written. */
    FULL("The database has no room left. What you entered was not kept. Tell whoever runs this system; enter it again when they have made room."),
    /** It answers too slowly. */
    BUSY("The database does not answer in time. Wait a minute, reload, and look whether what you entered was kept; enter it again only if it was not.");

    private static final int DEEPEST = 30;

    private final String message;

    Outage(String message) {
        this.message = message;
    }

    /** What happened and what to do. */
    public String message() {
        return message;
    }

    /** The outage that lies behind an exception, if one does. */
    public static Optional<Outage> behind(Throwable thrown) {
        Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof SQLTransientConnectionException && cause.getCause() == null) {
                return Optional.of(BUSY);
            }
            if (cause instanceof SQLException sql) {
                Optional<Outage> outage = isPoolsOwn(sql) ? Optional.of(UNREACHABLE) : of(sql.getSQLState());
                if (outage.isPresent()) {
                    return outage;
                }
            }
            cause = cause.getCause();
        }
        return Optional.empty();
    }

    /** The connection broke under a statement, and what is found later is only that it is closed: its transaction could not be rolled back, either. */
    private static boolean isPoolsOwn(SQLException thrown) {
        return thrown.getSQLState() == null && thrown.getCause() == null;
    }

    /** Appendix A of PostgreSQL's manual. */
    private static Optional<Outage> of(String state) {
        if (state == null) {
            return Optional.empty();
        }
        if (state.equals("53100")) {
            return Optional.of(FULL);
        }
        if (state.startsWith("08") || state.startsWith("57P") || state.startsWith("58")) {
            return Optional.of(UNREACHABLE);
        }
        // no memory or connections left, ended for taking too long, a lock not had in time
        return state.startsWith("53") || state.equals("57014") || state.equals("25P03") || state.equals("55P03") ? Optional.of(BUSY) : Optional.empty();
    }
}
