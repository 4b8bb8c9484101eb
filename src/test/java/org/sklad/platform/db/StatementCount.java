package org.sklad.platform.db;

import java.util.concurrent.atomic.AtomicLong;

/**
 * A database that counts the statements of the pieces that run through it. A batch of rows counts as one. All work must go through it from
 * the beginning: a SQL Object made earlier is not counted.
 */
public final class StatementCount extends OnTop {
    private final AtomicLong count = new AtomicLong();

    public StatementCount(Database database) {
        super(database);
    }

    /** Returns the number of statements sent while the work runs. */
    public long during(Runnable work) {
        long before = count.get();
        work.run();
        return count.get() - before;
    }

    private <T> Work<T> counted(Work<T> work) {
        return handle -> work.run(EachStatement.of(handle, count::incrementAndGet));
    }

    @Override
    public <T> T write(Work<T> work) {
        return super.write(counted(work));
    }

    @Override
    public <T> T writeBulk(Work<T> work) {
        return super.writeBulk(counted(work));
    }

    @Override
    public <T> T read(Work<T> work) {
        return super.read(counted(work));
    }

    @Override
    public <T> T readForReport(Work<T> work) {
        return super.readForReport(counted(work));
    }
}
