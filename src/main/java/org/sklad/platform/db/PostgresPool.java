package org.sklad.platform.db;

import java.sql.Connection;
import java.sql.SQLException;
import org.apache.tomcat.jdbc.pool.DataSource;
import org.apache.tomcat.jdbc.pool.PoolExhaustedException;
import org.apache.tomcat.jdbc.pool.PoolProperties;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.transaction.TransactionException;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.TransactionState;
import org.sklad.platform.db.DatabaseUnavailable.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Connections to PostgreSQL for one kind of transaction, given out in the order of requests. */
final class PostgresPool implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PostgresPool.class);

    private static final int VALID_SECONDS = 2;
    private static final long VALID_MILLIS = 5_000;

    private final DataSource source;
    private final Jdbi jdbi;
    private final SqlObjectCache objects;

    PostgresPool(
            DatabaseSettings settings,
            PostgresTimeouts timeouts,
            String transaction,
            int most,
            SqlObjectCache objects) {
        this.objects = objects;
        PoolProperties pool = new PoolProperties();
        pool.setUrl(settings.url());
        pool.setDriverClassName("org.postgresql.Driver");
        pool.setDbProperties(PostgresConnections.properties(settings, timeouts));
        // JIT compilation of costly statements takes longer than ours run. The default random_page_cost of 4 is for
        // spinning disks: with it, the server read 20,000 items to find 300.
        pool.setInitSQL("set jit = off; set random_page_cost = 1.1; " + timeouts.sql()
                + "; set session characteristics as transaction " + transaction);
        pool.setMaxActive(most);
        pool.setMaxIdle(most);
        pool.setMinIdle(0);
        pool.setInitialSize(0);
        pool.setFairQueue(true);
        pool.setMaxWait((int) timeouts.queue().toMillis());
        pool.setTestOnBorrow(true);
        pool.setValidationInterval(VALID_MILLIS);
        pool.setValidationQueryTimeout(VALID_SECONDS);
        pool.setJmxEnabled(false);
        // With the facade, each value of a row is read by reflection through a proxy.
        pool.setUseStatementFacade(false);
        source = new DataSource(pool);
        jdbi = StatementTexts.share(ColumnTypes.install(Jdbi.create(source)));
        objects.install(jdbi);
    }

    /** Runs the work once. An exception of the work or the commit is rethrown after the rollback. */
    <T> T inTransaction(Work<T> work) {
        try (Handle handle = open()) {
            boolean committed = false;
            try {
                handle.getConnection().setAutoCommit(false);
                T result = NestingGuard.enter(() -> work.run(handle));
                refuseFailed(handle.getConnection());
                handle.getConnection().commit();
                committed = true;
                return result;
            } finally {
                end(handle.getConnection(), committed);
            }
        } catch (SQLException e) {
            throw new TransactionException("The transaction failed", e);
        } finally {
            objects.release();
        }
    }

    /** Throws if the work hid a failure: "commit" then rolls back, and the driver (42.7.14) does not report it. */
    private static void refuseFailed(Connection connection) throws SQLException {
        if (connection.unwrap(BaseConnection.class).getTransactionState() == TransactionState.FAILED) {
            throw new IllegalStateException("A statement of this piece failed before");
        }
    }

    private Handle open() {
        try {
            return jdbi.open();
        } catch (JdbiException e) {
            // Nothing was done yet.
            throw new DatabaseUnavailable(Reason.BUSY, e);
        }
    }

    /** Returns true if the server gave no connection; false if only the pool was exhausted. */
    static boolean isUnreachable(DatabaseUnavailable thrown) {
        return thrown.getCause() instanceof ConnectionException opening
                && !(opening.getCause() instanceof PoolExhaustedException);
    }

    /** Prepares the connection for the next call. If that fails, the server is lost and the pool drops all its connections. */
    private void end(Connection connection, boolean committed) {
        try {
            if (!committed) {
                connection.rollback();
            }
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            LOG.warn("The server was lost after a call, so all connections are opened again: {}", e.toString());
            source.purge();
        }
    }

    /** Drops every connection: idle ones now, the others when their work ends. */
    void purge() {
        source.purge();
    }

    @Override
    public void close() {
        source.close();
    }
}
