package org.sklad.platform.db;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.sklad.platform.db.DatabaseUnavailable.Reason;
import org.sklad.platform.i18n.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** PostgreSQL with serializable writes, which run again after a serialization failure, and reads on one snapshot. */
final class PostgresDatabase implements Database {
    private static final String SERIALIZABLE = "isolation level serializable";
    private static final String READ_ONLY = "isolation level repeatable read, read only";

    /**
     * Work on many rows is planned anew each time. Kept plans stay until the server has analysed the tables again: an import into
     * an empty catalogue kept plans for empty tables, and read all items for each part of the file. Planning takes milliseconds.
     */
    private static final String PLANNED_EACH_RUN = "; set plan_cache_mode = force_custom_plan";

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

    /** A piece takes milliseconds. One that takes a second hangs, and the others stop waiting for it. */
    private static final Duration MOST_HELD = Duration.ofSeconds(1);

    /**
     * With the lock timeout of 2 seconds in the database, a writer is answered within 5 seconds even if another session hangs.
     */
    private static final Duration MOST_WAIT = Duration.ofSeconds(2);

    private final PostgresPool writers;
    private final PostgresPool bulkWriter;
    private final PostgresPool readers;
    private final PostgresPool reportReaders;
    private final Semaphore waiting = new Semaphore(WAITING);
    private final Semaphore bulk = new Semaphore(1, true);
    private final ExpiringLock turns = new ExpiringLock(MOST_HELD, MOST_WAIT);
    private final Availability availability = new Availability();
    private final AtomicBoolean closed = new AtomicBoolean();

    PostgresDatabase(DatabaseSettings settings) {
        SqlObjectCache objects = new SqlObjectCache();
        writers = new PostgresPool(settings, PostgresTimeouts.INTERACTIVE, SERIALIZABLE, WRITERS, objects);
        bulkWriter = new PostgresPool(settings, PostgresTimeouts.BULK, SERIALIZABLE + PLANNED_EACH_RUN, 1, objects);
        readers = new PostgresPool(settings, PostgresTimeouts.READ, READ_ONLY, READERS, objects);
        reportReaders = new PostgresPool(
                settings, PostgresTimeouts.REPORT, READ_ONLY + PLANNED_EACH_RUN, REPORT_READERS, objects);
    }

    @Override
    public <T> T write(Work<T> work) {
        NestingGuard.refuse();
        return admitted(() -> repeat(writers, work));
    }

    /** Runs one bulk piece at a time in the whole program, so that they never fill the pool. */
    @Override
    public <T> T writeBulk(Work<T> work) {
        NestingGuard.refuse();
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
        return NestingGuard.read(work, () -> admitted(() -> read(readers, work)));
    }

    @Override
    public <T> T readForReport(Work<T> work) {
        NestingGuard.refuse();
        return admitted(() -> read(reportReaders, work));
    }

    @Override
    public boolean healthy() {
        return availability.recent().orElseGet(this::isProved);
    }

    /** Requests a transaction id, which a read-only server refuses. */
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
        } catch (DatabaseUnavailable answered) {
            return false;
        }
    }

    private <T> T admitted(Supplier<T> call) {
        if (closed.get() || !waiting.tryAcquire()) {
            throw new DatabaseUnavailable(Reason.BUSY);
        }
        try {
            return call.get();
        } finally {
            waiting.release();
        }
    }

    /**
     * Runs the work beside all other work, and after a conflict again and alone. Otherwise pieces that want the same row would
     * keep failing each other: of eight threads that moved the same two lots some failed ten times, and of two hundred that
     * wanted the last unit thirty failed. A conflict that remains is with another process.
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

    /** Records a lost server, except if the pool was only exhausted: that also happens with a healthy server. */
    private void noteLost(DatabaseUnavailable e) {
        if (PostgresPool.isUnreachable(e)) {
            lost(e);
        }
    }

    /** Records a lost server. The first time, it purges every pool, because the idle connections are lost too. */
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
            if (Failures.isFault(e)) {
                return DatabaseUnavailable.byFault(e);
            }
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

    /**
     * Waits for a random time, so that two pieces that collided do not collide again. The limit grows with each attempt up to a
     * tenth of a second.
     */
    private static void pause(int attempt) {
        long most = Math.min(FIRST_PAUSE_NANOS << (attempt - 2), LONGEST_PAUSE_NANOS);
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(most));
    }

    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
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
