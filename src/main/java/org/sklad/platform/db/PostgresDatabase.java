package org.sklad.platform.db;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.sklad.platform.db.DatabaseUnavailable.Reason;
import org.sklad.platform.i18n.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** PostgreSQL: serializable writes that are run again when they could not be put in an order, reads on one snapshot. */
final class PostgresDatabase implements Database {
    private static final String SERIALIZABLE = "isolation level serializable";
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

    /** A piece takes milliseconds; one that takes a second hangs, and the others stop waiting for it. */
    private static final Duration MOST_HELD = Duration.ofSeconds(1);

    /** With the 2 seconds that a lock in the database is waited for, a writer is answered within 5 whatever hangs. */
    private static final Duration MOST_WAIT = Duration.ofSeconds(2);

    private final PostgresPool writers;
    private final PostgresPool bulkWriter;
    private final PostgresPool readers;
    private final PostgresPool reportReaders;
    private final Semaphore waiting = new Semaphore(WAITING);
    private final Semaphore bulk = new Semaphore(1, true);
    private final ExpiringLock turns = new ExpiringLock(MOST_HELD, MOST_WAIT);
    private final Availability availability = new Availability();
    private volatile boolean closed;

    PostgresDatabase(DatabaseSettings settings) {
        writers = new PostgresPool(settings, PostgresTimeouts.INTERACTIVE, SERIALIZABLE, WRITERS);
        bulkWriter = new PostgresPool(settings, PostgresTimeouts.BULK, SERIALIZABLE, 1);
        readers = new PostgresPool(settings, PostgresTimeouts.READ, READ_ONLY, READERS);
        reportReaders = new PostgresPool(settings, PostgresTimeouts.REPORT, READ_ONLY, REPORT_READERS);
    }

    @Override
    public <T> T write(Work<T> work) {
        Nesting.refuse();
        return admitted(() -> repeat(writers, work));
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
                return repeat(bulkWriter, work);
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
        return availability.recent().orElseGet(this::isProved);
    }

    /** Takes a transaction id, which a server that cannot be written to refuses. */
    @Override
    public void prove() {
        write(handle -> handle.createQuery("select cast(pg_current_xact_id() as text)")
                .mapTo(String.class)
                .one());
    }

    private boolean isProved() {
        try {
            prove();
            return true;
        } catch (DatabaseUnavailable e) {
            return false;
        }
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

    /**
     * First beside all other work, and where that cannot be, again and alone: those who want the same row would else go on
     * failing each other (of eight threads that moved the same two lots some failed ten times, of two hundred that wanted the
     * last unit thirty did). What still fails then meets another process.
     */
    private <T> T repeat(PostgresPool pool, Work<T> work) {
        ExpiringLock.Hold beside = turns.shared();
        try {
            return written(pool, work);
        } catch (RuntimeException e) {
            requireRepeatable(e, 1);
        } finally {
            beside.close();
        }
        ExpiringLock.Hold alone = turns.exclusive();
        try {
            for (int attempt = 2; ; attempt++) {
                try {
                    return written(pool, work);
                } catch (RuntimeException e) {
                    requireRepeatable(e, attempt);
                    pause(attempt);
                }
            }
        } finally {
            alone.close();
        }
    }

    private <T> T written(PostgresPool pool, Work<T> work) {
        T result = pool.inTransaction(work);
        availability.works();
        return result;
    }

    private void requireRepeatable(RuntimeException e, int attempt) {
        if (e instanceof Refusal) {
            throw e;
        }
        if (e instanceof DatabaseUnavailable unavailable) {
            noteLost(unavailable);
            throw e;
        }
        boolean again = Failures.isSerialization(e) || Failures.isTakenKey(e);
        if (!again || attempt == ATTEMPTS) {
            throw finalAnswer(e);
        }
    }

    /** Every connection may be in use while the server is well; any other reason for having none is the server's. */
    private void noteLost(DatabaseUnavailable e) {
        if (PostgresPool.isUnreachable(e)) {
            lost(e);
        }
    }

    /** A server that went away once ended the idle connections of every pool as well. */
    private void lost(RuntimeException e) {
        if (availability.lost(e)) {
            pools().forEach(PostgresPool::purge);
        }
    }

    private List<PostgresPool> pools() {
        return List.of(writers, bulkWriter, readers, reportReaders);
    }

    private RuntimeException finalAnswer(RuntimeException e) {
        if (Failures.isConstraint(e)) {
            return e;
        }
        if (Failures.isSerialization(e)) {
            return new DatabaseUnavailable(Reason.BUSY, e);
        }
        if (Failures.isTimeout(e)) {
            LOG.warn("A write took too long and was rolled back: {}", Availability.describe(e));
            return new DatabaseUnavailable(Reason.BUSY, e);
        }
        if (Failures.isEnvironment(e) || Failures.isReadOnly(e)) {
            lost(e);
        } else {
            LOG.error("A transaction was rolled back, or its outcome is not known", e);
        }
        return new DatabaseUnavailable(Failures.reason(e, Reason.OUTCOME_UNKNOWN), e);
    }

    private <T> T read(PostgresPool pool, Work<T> work) {
        try {
            return pool.inTransaction(work);
        } catch (DatabaseUnavailable e) {
            noteLost(e);
            throw e;
        } catch (RuntimeException e) {
            if (Failures.isEnvironment(e)) {
                lost(e);
            } else if (Failures.isTimeout(e)) {
                LOG.warn("A read took too long: {}", Availability.describe(e));
            } else if (!Failures.isSerialization(e)) {
                throw e;
            }
            throw new DatabaseUnavailable(Failures.reason(e, Reason.BUSY), e);
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
        pools().forEach(PostgresPool::close);
    }
}
