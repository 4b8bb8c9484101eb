package org.sklad.repairs.orders;

import java.sql.SQLException;
import java.util.function.Supplier;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.sklad.platform.db.DatabaseUnavailable;

/** The number of a new work order that other reports took first. */
final class TakenNumber {
    /** The SQL state of PostgreSQL, whose message names the key. SQLite has a single writer, so a number is never taken. */
    private static final String UNIQUE_VIOLATION = "23505";

    private TakenNumber() {}

    /**
     * Does the work that numbers an order.
     *
     * @throws DatabaseUnavailable if other reports took the number first in all ten attempts on PostgreSQL. Nothing is changed, and the same
     *     id can be sent again
     */
    static <T> T orBusy(Supplier<T> work) {
        try {
            return work.get();
        } catch (UnableToExecuteStatementException refused) {
            if (!is(refused)) {
                throw refused;
            }
            throw new DatabaseUnavailable(DatabaseUnavailable.Reason.BUSY, refused);
        }
    }

    /** True only for a key of work orders that exists already, not for any other rule of the schema. */
    static boolean is(UnableToExecuteStatementException refused) {
        return refused.getCause() instanceof SQLException cause
                && UNIQUE_VIOLATION.equals(cause.getSQLState())
                && String.valueOf(cause.getMessage()).contains("\"work_orders_");
    }
}
