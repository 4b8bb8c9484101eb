package org.sklad.platform.db;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementContext;

/** A database that counts the statements of what is read for a request, whoever else reads meanwhile. */
public final class CountedStatements implements Database {
    /** The name that the server gives to a thread while it answers. */
    private static final String READING = " - GET ";

    private final Database database;
    private final AtomicLong count = new AtomicLong();

    public CountedStatements(Database database) {
        this.database = database;
    }

    public long count() {
        return count.get();
    }

    @Override
    public <T> T read(Work<T> work) {
        return database.read(handle -> work.run(counted(handle)));
    }

    @Override
    public <T> T readForReport(Work<T> work) {
        return database.readForReport(handle -> work.run(counted(handle)));
    }

    /** Handles are kept: each is told once, before the first thing is attached to it. */
    private Handle counted(Handle handle) {
        SqlStatements statements = handle.getConfig(SqlStatements.class);
        SqlLogger present = statements.getSqlLogger();
        if (!(present instanceof Counter)) {
            statements.setSqlLogger(new Counter(present, count));
        }
        return handle;
    }

    private record Counter(SqlLogger beneath, AtomicLong count) implements SqlLogger {
        @Override
        public void logBeforeExecution(StatementContext context) {
            if (Thread.currentThread().getName().contains(READING)) {
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
    public <T> T write(Work<T> work) {
        return database.write(work);
    }

    @Override
    public <T> T writeBulk(Work<T> work) {
        return database.writeBulk(work);
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
