package org.sklad.platform.db;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * A database that simulates a kill between two pieces of an import. It commits the given number of pieces, loses the answer of the last
 * one, and executes nothing more.
 */
public final class BrokenOff extends OnTop {
    private final AtomicInteger left;

    public BrokenOff(Database database, int afterPieces) {
        super(database);
        left = new AtomicInteger(afterPieces);
    }

    @Override
    public <T> T writeBulk(Work<T> work) {
        if (left.get() > 0) {
            T result = super.writeBulk(work);
            if (left.decrementAndGet() > 0) {
                return result;
            }
        }
        throw new DatabaseUnavailable(DatabaseUnavailable.Reason.OUTCOME_UNKNOWN);
    }
}
