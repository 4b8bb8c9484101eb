package org.sklad.platform.db;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * A database under a program that is killed between two pieces of an import: so many are committed, nobody hears of the last of
 * them, and nothing more is asked.
 */
public final class BrokenOff implements Database {
    private final Database database;
    private final AtomicInteger left;

    public BrokenOff(Database database, int afterPieces) {
        this.database = database;
        left = new AtomicInteger(afterPieces);
    }

    @Override
    public <T> T writeBulk(Work<T> work) {
        if (left.get() > 0) {
            T result = database.writeBulk(work);
            if (left.decrementAndGet() > 0) {
                return result;
            }
        }
        throw new DatabaseUnavailable(DatabaseUnavailable.Reason.OUTCOME_UNKNOWN);
    }

    @Override
    public <T> T write(Work<T> work) {
        return database.write(work);
    }

    @Override
    public <T> T read(Work<T> work) {
        return database.read(work);
    }

    @Override
    public <T> T readForReport(Work<T> work) {
        return database.readForReport(work);
    }

    @Override
    public boolean healthy() {
        return database.healthy();
    }

    @Override
    public void prove() {
        database.prove();
    }

    @Override
    public void close() {
        database.close();
    }
}
