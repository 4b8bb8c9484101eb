package org.sklad.platform.db;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.sklad.platform.db.DatabaseUnavailable.Reason;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What an exception of either engine means. */
final class Failures {
    /** A busy or locked file, no memory, broken disk, full disk, file that cannot be opened, lock protocol. */
    private static final Set<Integer> SQLITE_ENVIRONMENT = Set.of(5, 6, 7, 10, 13, 14, 15);

    private static final String POSTGRESQL_DISK_FULL = "53100";

    /** A statement that was cancelled, a lock that was not available, a transaction that stood idle. */
    private static final Set<String> POSTGRESQL_TIMEOUTS = Set.of("57014", "55P03", "25P03");

    private Failures() {}

    /** The database refused the row: a rule of the schema spoke, and nothing else is wrong. */
    static boolean isConstraint(Throwable thrown) {
        Optional<SQLException> cause = sqlCause(thrown);
        return cause.isPresent()
                && (isSqlite(cause.get())
                        ? sqliteCode(cause.get()) == SQLiteErrorCode.SQLITE_CONSTRAINT.code
                        : state(cause.get()).startsWith("23"));
    }

    /** PostgreSQL could not put two transactions in an order; the same work is run again. */
    static boolean isSerialization(Throwable thrown) {
        String state = sqlCause(thrown).map(Failures::state).orElse("");
        return state.equals("40001") || state.equals("40P01");
    }

    /** Another transaction took the id, number or key first; run again, the work sees it. */
    static boolean isTakenKey(Throwable thrown) {
        return sqlCause(thrown).map(Failures::state).orElse("").equals("23505");
    }

    /** The connection to PostgreSQL is gone or the server is going. */
    static boolean isLostConnection(Throwable thrown) {
        String state = sqlCause(thrown).map(Failures::state).orElse("");
        return state.startsWith("08") || state.startsWith("57P0");
    }

    /** PostgreSQL gave up on a statement, a lock or a transaction that took too long, and rolled it back. */
    static boolean isTimeout(Throwable thrown) {
        return POSTGRESQL_TIMEOUTS.contains(
                sqlCause(thrown).map(Failures::state).orElse(""));
    }

    /** A PostgreSQL server that takes no writes, as after a switch to a standby. In a read it is a mistake of the program. */
    static boolean isReadOnly(Throwable thrown) {
        // A standby that takes reads refuses the isolation of our writes before anything else, as not supported.
        return Set.of("25006", "0A000")
                .contains(sqlCause(thrown).map(Failures::state).orElse(""));
    }

    static boolean isBusy(Throwable thrown) {
        return sqlCause(thrown)
                .filter(cause -> isSqlite(cause) && sqliteCode(cause) == SQLiteErrorCode.SQLITE_BUSY.code)
                .isPresent();
    }

    /** The connection may hold a state that is not the file's any more. */
    static boolean isInputOutput(Throwable thrown) {
        return sqlCause(thrown)
                .filter(cause -> isSqlite(cause) && sqliteCode(cause) == SQLiteErrorCode.SQLITE_IOERR.code)
                .isPresent();
    }

    /** Something around the database failed, not a statement: repeating may help. */
    static boolean isEnvironment(Throwable thrown) {
        return isLostConnection(thrown)
                || reason(thrown, Reason.BUSY) == Reason.DISK_FULL
                || sqlCause(thrown)
                        .filter(cause -> isSqlite(cause) && SQLITE_ENVIRONMENT.contains(sqliteCode(cause)))
                        .isPresent();
    }

    /** The reason to give: the disk where it is at fault, else the other one. */
    static Reason reason(Throwable thrown, Reason otherwise) {
        Optional<SQLException> cause = sqlCause(thrown);
        if (cause.isEmpty()) {
            return otherwise;
        }
        boolean full = isSqlite(cause.get())
                ? sqliteCode(cause.get()) == SQLiteErrorCode.SQLITE_FULL.code
                : state(cause.get()).equals(POSTGRESQL_DISK_FULL);
        String message = cause.get().getMessage();
        if (full || (message != null && message.contains("No space left"))) {
            return Reason.DISK_FULL;
        }
        return otherwise == Reason.BUSY && isInputOutput(thrown) ? Reason.DISK_FAILED : otherwise;
    }

    /** The innermost exception of the driver: a batch wraps the one that carries the code. */
    private static Optional<SQLException> sqlCause(Throwable thrown) {
        Optional<SQLException> found = Optional.empty();
        Throwable at = thrown;
        for (int depth = 0; at != null && depth < 20; depth++) {
            if (at instanceof SQLException cause
                    && (isSqlite(cause) || cause.getSQLState() != null || found.isEmpty())) {
                found = Optional.of(cause);
            }
            at = at.getCause();
        }
        return found;
    }

    private static boolean isSqlite(SQLException cause) {
        return cause instanceof SQLiteException;
    }

    /** The primary code: the extended ones keep it in their low byte. */
    private static int sqliteCode(SQLException cause) {
        return cause.getErrorCode() & 0xff;
    }

    private static String state(SQLException cause) {
        String state = cause.getSQLState();
        return state == null ? "" : state;
    }
}
