package org.sklad.platform.db;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementContext;

/** A database that counts the statements of what is written; of one that nothing was asked before, since handles are kept. */
public final class CountedWrites implements Database {
    private final Database database;
    private final AtomicLong count = new AtomicLong();
    private final ThreadLocal<Boolean> writing = ThreadLocal.withInitial(() -> false);

    public CountedWrites(Database database) {
        this.database = database;
    }

    public long count() {
        return count.get();
    }

    @Override
    public <T> T write(Work<T> work) {
        return database.write(handle -> {
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
        return database.writeBulk(handle -> work.run(counted(handle)));
    }

    @Override
    public <T> T read(Work<T> work) {
        return database.read(handle -> work.run(counted(handle)));
    }

    @Override
    public <T> T readForReport(Work<T> work) {
        return database.readForReport(handle -> work.run(counted(handle)));
    }

    /** Each is told once, before the first thing is attached to it, be it to read or to write. */
    private Handle counted(Handle handle) {
        SqlStatements statements = handle.getConfig(SqlStatements.class);
        SqlLogger present = statements.getSqlLogger();
        if (!(present instanceof Counter)) {
            statements.setSqlLogger(new Counter(present, count, writing));
        }
        return handle;
    }

    private record Counter(SqlLogger beneath, AtomicLong count, ThreadLocal<Boolean> writing) implements SqlLogger {
        @Override
        public void logBeforeExecution(StatementContext context) {
            if (writing.get()) {
                count.incrementAndGet();
            }
            beneath.logBeforeExecution(context);
        }

        @Override
        public void logAfterExecution(StatementContext context) {
            beneath.logAfterExecution(context);
        }

        @Override
        public void logException(StatementContext context, SQLException exception) {
            beneath.logException(context, exception);
        }
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
