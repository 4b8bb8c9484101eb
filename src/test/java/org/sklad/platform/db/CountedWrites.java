package org.sklad.platform.db;

import java.util.concurrent.atomic.AtomicLong;
import org.jdbi.v3.core.Handle;

/** A database that counts the statements of writes. The database below must be unused, since handles are kept. */
public final class CountedWrites extends OnTop {
    private final AtomicLong count = new AtomicLong();
    private final ThreadLocal<Boolean> writing = ThreadLocal.withInitial(() -> false);

    public CountedWrites(Database database) {
        super(database);
    }

    public long count() {
        return count.get();
    }

    @Override
    public <T> T write(Work<T> work) {
        return super.write(handle -> {
            counted(handle);
            writing.set(true);
            try {
                return work.run(handle);
            } finally {
                writing.set(false);
            }
        });
    }

    @Override
    public <T> T writeBulk(Work<T> work) {
        return super.writeBulk(handle -> work.run(counted(handle)));
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
            if (writing.get()) {
                count.incrementAndGet();
            }
        });
    }
}
