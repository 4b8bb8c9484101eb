package org.sklad.platform.db;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * A database under a program that is killed between two pieces of an import: so many are committed, nobody hears of the last of
 * them, and nothing more is asked.
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
