package org.sklad.platform.db;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * A database that counts the statements of the pieces that go through it; a batch of rows is one. All work must go through it from the
 * beginning: a SQL Object that was made before is not counted.
 */
public final class StatementCount implements Database {
    private final Database database;
    private final AtomicLong count = new AtomicLong();

    public StatementCount(Database database) {
        this.database = database;
    }

    /** How many there were while this ran. */
    public long during(Runnable work) {
        long before = count.get();
        work.run();
        return count.get() - before;
    }

    private <T> Work<T> counted(Work<T> work) {
        return handle -> {
            listen(handle);
            return work.run(handle);
        };
    }

    private void listen(Handle handle) {
        SqlStatements statements = handle.getConfig(SqlStatements.class);
        SqlLogger before = statements.getSqlLogger();
        if (!(before instanceof Counting)) {
            statements.setSqlLogger(new Counting(before));
        }
    }

    private final class Counting implements SqlLogger {
        private final SqlLogger before;

        Counting(SqlLogger before) {
            this.before = before;
        }

        @Override
        public void logBeforeExecution(StatementContext context) {
            count.incrementAndGet();
            before.logBeforeExecution(context);
        }

        @Override
        public void logAfterExecution(StatementContext context) {
            before.logAfterExecution(context);
        }

        @Override
        public void logException(StatementContext context, SQLException exception) {
            before.logException(context, exception);
        }
    }

    @Override
    public <T> T write(Work<T> work) {
        return database.write(counted(work));
    }

    @Override
    public <T> T writeBulk(Work<T> work) {
        return database.writeBulk(counted(work));
    }

    @Override
    public <T> T read(Work<T> work) {
        return database.read(counted(work));
    }

    @Override
    public <T> T readForReport(Work<T> work) {
        return database.readForReport(counted(work));
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
