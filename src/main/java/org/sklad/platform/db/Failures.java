package org.sklad.platform.db;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.sklad.platform.db.DatabaseUnavailable.Reason;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Classifies exceptions of both engines. */
final class Failures {
    /** A busy or locked file, no memory, broken disk, full disk, file that cannot be opened, lock protocol. */
    private static final Set<Integer> SQLITE_ENVIRONMENT = Set.of(5, 6, 7, 10, 13, 14, 15);

    private static final String POSTGRESQL_DISK_FULL = "53100";

    /** A cancelled statement, a lock that was not available, an idle transaction. */
    private static final Set<String> POSTGRESQL_TIMEOUTS = Set.of("57014", "55P03", "25P03");

    private Failures() {}

    /** Returns true if a constraint of the schema rejected the row. */
    static boolean isConstraint(Throwable thrown) {
        Optional<SQLException> cause = sqlCause(thrown);
        return cause.isPresent()
                && (isSqlite(cause.get())
                        ? sqliteCode(cause.get()) == SQLiteErrorCode.SQLITE_CONSTRAINT.code
                        : state(cause.get()).startsWith("23"));
    }

    /** Returns true if PostgreSQL could not serialize two transactions. The caller runs the work again. */
    static boolean isSerialization(Throwable thrown) {
        String state = sqlCause(thrown).map(Failures::state).orElse("");
        return state.equals("40001") || state.equals("40P01");
    }

    /** Returns true if another transaction took the id, number or key first. If the work runs again, it sees that. */
    static boolean isTakenKey(Throwable thrown) {
        return sqlCause(thrown).map(Failures::state).orElse("").equals("23505");
    }

    /** Returns true if the connection to PostgreSQL is lost or the server is shutting down. */
    static boolean isLostConnection(Throwable thrown) {
        String state = sqlCause(thrown).map(Failures::state).orElse("");
        return state.startsWith("08") || state.startsWith("57P0");
    }

    /** Returns true if PostgreSQL ended a statement, a lock wait or a transaction that took too long, and rolled it back. */
    static boolean isTimeout(Throwable thrown) {
        return POSTGRESQL_TIMEOUTS.contains(
                sqlCause(thrown).map(Failures::state).orElse(""));
    }

    /**
     * Returns true if a PostgreSQL server takes no writes, as after a switch to a standby. In a read, it is a mistake of the
     * program.
     */
    static boolean isReadOnly(Throwable thrown) {
        // A standby that takes reads rejects the isolation level of our writes first, as not supported.
        return Set.of("25006", "0A000")
                .contains(sqlCause(thrown).map(Failures::state).orElse(""));
    }

    static boolean isBusy(Throwable thrown) {
        return sqlCause(thrown)
                .filter(cause -> isSqlite(cause) && sqliteCode(cause) == SQLiteErrorCode.SQLITE_BUSY.code)
                .isPresent();
    }

    /** Returns true after an input or output error: the state of the connection may differ from the file. */
    static boolean isInputOutput(Throwable thrown) {
        return sqlCause(thrown)
                .filter(cause -> isSqlite(cause) && sqliteCode(cause) == SQLiteErrorCode.SQLITE_IOERR.code)
                .isPresent();
    }

    /** Returns true if the environment of the database failed, not a statement. Repeating may help. */
    static boolean isEnvironment(Throwable thrown) {
        return isLostConnection(thrown)
                || reason(thrown, Reason.BUSY) == Reason.DISK_FULL
                || sqlCause(thrown)
                        .filter(cause -> isSqlite(cause) && SQLITE_ENVIRONMENT.contains(sqliteCode(cause)))
                        .isPresent();
    }

    /** Returns true if the program failed, not the database: an exception without one of the driver, or a value that no column takes. */
    static boolean isFault(Throwable thrown) {
        return sqlCause(thrown).map(cause -> state(cause).startsWith("22")).orElse(true);
    }

    /** Returns the reason for the caller: a failed disk if that is the cause, otherwise the given reason. */
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

    /** Returns the innermost exception of the driver, because a batch wraps the one with the code. */
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

    /** Returns the primary code, which is the low byte of an extended code. */
    private static int sqliteCode(SQLException cause) {
        return cause.getErrorCode() & 0xff;
    }

    private static String state(SQLException cause) {
        String state = cause.getSQLState();
        return state == null ? "" : state;
    }
}
