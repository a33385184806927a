package nl.nabij.regions;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;

/** Whether something failed because the database stopped, is starting, or has a full disk. */
final class DatabaseGone {

    /** PostgreSQL: shutting down, crashed, cannot connect now; disk full. */
    private static final Set<String> STATES = Set.of("57P01", "57P02", "57P03", "53100");

    private static final String NO_CONNECTION = "08";

    private DatabaseGone() {}

    static boolean isCauseOf(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientConnectionException) {
                return true;
            }
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                var state = sql.getSQLState();
                if (STATES.contains(state) || state.startsWith(NO_CONNECTION)) {
                    return true;
                }
            }
        }
        return false;
    }
}
