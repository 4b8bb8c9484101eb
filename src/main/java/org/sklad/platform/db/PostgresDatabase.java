package org.sklad.platform.db;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.sklad.platform.db.DatabaseUnavailable.Reason;
import org.sklad.platform.i18n.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** PostgreSQL: serializable writes that are run again when they could not be put in an order, reads on one snapshot. */
final class PostgresDatabase implements Database {
    private static final String READ_ONLY = "isolation level repeatable read, read only";
    private static final Logger LOG = LoggerFactory.getLogger(PostgresDatabase.class);
    private static final int WAITING = 1_000;
    private static final int WRITERS = 16;
    private static final int READERS = 8;
    private static final int REPORT_READERS = 2;
    private static final int ATTEMPTS = 10;
    private static final long FIRST_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(4);
    private static final long LONGEST_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final long BULK_SECONDS = 60;
    private static final long CLOSE_SECONDS = 10;

    private final PostgresPool writers;
    private final PostgresPool readers;
    private final PostgresPool reportReaders;
    private final Semaphore waiting = new Semaphore(WAITING);
    private final Semaphore bulk = new Semaphore(1, true);
    private final Lock beside;
    private final Lock alone;
    private volatile boolean closed;
    private volatile boolean lastCommitGood = true;

    PostgresDatabase(DatabaseSettings settings) {
        ReadWriteLock turns = new ReentrantReadWriteLock(true);
        beside = turns.readLock();
        alone = turns.writeLock();
        writers = new PostgresPool(settings, "isolation level serializable", WRITERS);
        readers = new PostgresPool(settings, READ_ONLY, READERS);
        reportReaders = new PostgresPool(settings, READ_ONLY, REPORT_READERS);
    }

    static Connection connect(DatabaseSettings settings) throws SQLException {
        return DriverManager.getConnection(settings.url(), properties(settings));
    }

    static Properties properties(DatabaseSettings settings) {
        Properties properties = new Properties();
        properties.setProperty("user", settings.user());
        properties.setProperty("password", settings.password().reveal());
        properties.setProperty("ApplicationName", "sklad");
        properties.setProperty("connectTimeout", "5");
        // A read may take 60 seconds; a server that is gone must not hold a thread for much longer.
        properties.setProperty("socketTimeout", "90");
        properties.setProperty("tcpKeepAlive", "true");
        // The detail of an error holds the values of the row, and errors end in the log.
        properties.setProperty("logServerErrorDetail", "false");
        return properties;
    }

    @Override
    public <T> T write(Work<T> work) {
        Nesting.refuse();
        return admitted(() -> written(work));
    }

    /** One such piece at a time over the program, so that they never fill the pool. */
    @Override
    public <T> T writeBulk(Work<T> work) {
        Nesting.refuse();
        return admitted(() -> {
            try {
                if (!bulk.tryAcquire(BULK_SECONDS, TimeUnit.SECONDS)) {
                    throw new DatabaseUnavailable(Reason.BUSY);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new DatabaseUnavailable(Reason.BUSY, e);
            }
            try {
                return written(work);
            } finally {
                bulk.release();
            }
        });
    }

    @Override
    public <T> T read(Work<T> work) {
        Nesting.refuse();
        return admitted(() -> read(readers, work));
    }

    @Override
    public <T> T readForReport(Work<T> work) {
        Nesting.refuse();
        return admitted(() -> read(reportReaders, work));
    }

    @Override
    public boolean healthy() {
        return lastCommitGood;
    }

    /** Takes a transaction id, which a server that cannot be written to refuses. */
    @Override
    public void prove() {
        write(handle -> handle.createQuery("select cast(pg_current_xact_id() as text)")
                .mapTo(String.class)
                .one());
    }

    private <T> T admitted(Supplier<T> call) {
        if (closed || !waiting.tryAcquire()) {
            throw new DatabaseUnavailable(Reason.BUSY);
        }
        try {
            return call.get();
        } finally {
            waiting.release();
        }
    }

    private <T> T written(Work<T> work) {
        T result = repeat(work);
        lastCommitGood = true;
        return result;
    }

    /**
     * First beside all other work, and where that cannot be, again and alone: those who want the same row would else go on
     * failing each other (of eight threads that moved the same two lots some failed ten times, of two hundred that wanted the
     * last unit thirty did). What still fails then meets another process.
     */
    private <T> T repeat(Work<T> work) {
        beside.lock();
        try {
            return writers.inTransaction(work);
        } catch (RuntimeException e) {
            requireRepeatable(e, 1);
        } finally {
            beside.unlock();
        }
        alone.lock();
        try {
            for (int attempt = 2; ; attempt++) {
                try {
                    return writers.inTransaction(work);
                } catch (RuntimeException e) {
                    requireRepeatable(e, attempt);
                    pause(attempt);
                }
            }
        } finally {
            alone.unlock();
        }
    }

    private void requireRepeatable(RuntimeException e, int attempt) {
        if (e instanceof Refusal || e instanceof DatabaseUnavailable) {
            throw e;
        }
        boolean again = Failures.isSerialization(e) || Failures.isTakenKey(e);
        if (!again || attempt == ATTEMPTS) {
            throw finalAnswer(e);
        }
    }

    private RuntimeException finalAnswer(RuntimeException e) {
        if (Failures.isConstraint(e)) {
            return e;
        }
        if (Failures.isSerialization(e)) {
            return new DatabaseUnavailable(Reason.BUSY, e);
        }
        LOG.error("A transaction was rolled back, or its outcome is not known", e);
        if (Failures.isEnvironment(e)) {
            lastCommitGood = false;
        }
        return new DatabaseUnavailable(Failures.reason(e, Reason.OUTCOME_UNKNOWN), e);
    }

    private static <T> T read(PostgresPool pool, Work<T> work) {
        try {
            return pool.inTransaction(work);
        } catch (RuntimeException e) {
            throw Failures.isEnvironment(e) || Failures.isSerialization(e)
                    ? new DatabaseUnavailable(Failures.reason(e, Reason.BUSY), e)
                    : e;
        }
    }

    /** Longer each time, up to a tenth of a second, and never the same for two that collided. */
    private static void pause(int attempt) {
        long most = Math.min(FIRST_PAUSE_NANOS << (attempt - 2), LONGEST_PAUSE_NANOS);
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(most));
    }

    @Override
    public void close() {
        closed = true;
        try {
            if (!waiting.tryAcquire(WAITING, CLOSE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("Calls still run; their connections end with the process");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        writers.close();
        readers.close();
        reportReaders.close();
    }
}
