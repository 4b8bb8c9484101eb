package org.sklad.platform.db;

import java.util.concurrent.atomic.AtomicLong;
import org.jdbi.v3.core.Handle;

/** A database that counts the statements of reads for requests and ignores all other reads. */
public final class CountedStatements extends OnTop {
    /** A part of the name that the server gives to a thread while it answers. */
    private static final String READING = " - GET ";

    private final AtomicLong count = new AtomicLong();

    public CountedStatements(Database database) {
        super(database);
    }

    public long count() {
        return count.get();
    }

    @Override
    public <T> T read(Work<T> work) {
        return super.read(handle -> work.run(counted(handle)));
    }

    @Override
    public <T> T readForReport(Work<T> work) {
        return super.readForReport(handle -> work.run(counted(handle)));
    }

    private Handle counted(Handle handle) {
        return EachStatement.of(handle, () -> {
            if (Thread.currentThread().getName().contains(READING)) {
                count.incrementAndGet();
            }
        });
    }
}
