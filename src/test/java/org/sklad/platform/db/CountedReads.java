package org.sklad.platform.db;

import java.sql.Connection;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.sklad.people.attributes.KindCodes;

/** A database that reads through its own connection and counts the statements sent. It is not thread-safe. */
public final class CountedReads implements Database {
    private final Connection connection;
    private final Handle handle;
    private int statements;

    public CountedReads(TestDatabases of) {
        DatabaseSettings settings = of.settings();
        try {
            connection = settings.isSqlite()
                    ? SqliteConnections.open(settings.file(), SqliteConnections.Use.READ)
                    : PostgresConnections.connect(settings);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        Jdbi jdbi = ColumnTypes.install(Jdbi.create(connection));
        jdbi.setSqlLogger(new SqlLogger() {
            @Override
            public void logBeforeExecution(StatementContext context) {
                statements++;
            }
        });
        jdbi.getConfig(KindCodes.class).use(of.kinds());
        handle = jdbi.open();
    }

    /** Returns the number of statements that the work sends. */
    public int during(Runnable work) {
        int before = statements;
        work.run();
        return statements - before;
    }

    @Override
    public <T> T read(Work<T> work) {
        return work.run(handle);
    }

    @Override
    public <T> T readForReport(Work<T> work) {
        return work.run(handle);
    }

    @Override
    public <T> T write(Work<T> work) {
        throw new IllegalStateException("for reading");
    }

    @Override
    public <T> T writeBulk(Work<T> work) {
        throw new IllegalStateException("for reading");
    }

    @Override
    public boolean healthy() {
        return true;
    }

    @Override
    public void prove() {}

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
