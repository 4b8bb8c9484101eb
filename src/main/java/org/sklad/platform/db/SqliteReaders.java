package org.sklad.platform.db;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.sklad.platform.db.DatabaseUnavailable.Reason;
import org.sklad.platform.db.SqliteConnections.Use;
import org.sklad.platform.db.SqliteSession.Control;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A few {@code query_only} connections, given out in the order of requests. Each read sees one snapshot. */
final class SqliteReaders implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SqliteReaders.class);
    private static final long MOST_SECONDS = 10;

    private final Path file;
    private final int count;
    private final SqlObjectCache objects;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final Semaphore free;
    private final Deque<SqliteSession> idle = new ConcurrentLinkedDeque<>();

    SqliteReaders(Path file, int count, SqlObjectCache objects) {
        this.file = file;
        this.count = count;
        this.objects = objects;
        free = new Semaphore(count, true);
    }

    <T> T read(Work<T> work) {
        if (closed.get()) {
            throw new DatabaseUnavailable(Reason.BUSY);
        }
        acquire(1);
        try {
            return inSnapshot(take(), work);
        } finally {
            free.release();
        }
    }

    private <T> T inSnapshot(SqliteSession session, Work<T> work) {
        boolean ended = false;
        try {
            session.send(Control.BEGIN_READ);
            T result = session.run(work);
            session.send(Control.COMMIT);
            ended = true;
            return result;
        } catch (SQLException e) {
            throw new DatabaseUnavailable(Reason.BUSY, e);
        } catch (RuntimeException e) {
            throw Failures.isEnvironment(e) ? new DatabaseUnavailable(Failures.reason(e, Reason.BUSY), e) : e;
        } finally {
            if (ended || rollBack(session)) {
                idle.push(session);
            }
        }
    }

    private SqliteSession take() {
        SqliteSession session = idle.poll();
        try {
            return session == null ? new SqliteSession(file, Use.READ, objects) : session;
        } catch (SQLException e) {
            throw new DatabaseUnavailable(Reason.BUSY, e);
        }
    }

    private static boolean rollBack(SqliteSession session) {
        try {
            session.send(Control.ROLLBACK);
            return true;
        } catch (SQLException e) {
            LOG.warn("A reading connection is dropped", e);
            close(session);
            return false;
        }
    }

    private void acquire(int permits) {
        try {
            if (!free.tryAcquire(permits, MOST_SECONDS, TimeUnit.SECONDS)) {
                throw new DatabaseUnavailable(Reason.BUSY);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseUnavailable(Reason.BUSY, e);
        }
    }

    /** Refuses new reads and waits for running ones, at most 10 seconds. */
    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        try {
            acquire(count);
        } catch (DatabaseUnavailable stillReading) {
            LOG.warn("Reads still run; their connections end with the process");
        }
        for (SqliteSession left = idle.poll(); left != null; left = idle.poll()) {
            close(left);
        }
    }

    private static void close(SqliteSession session) {
        try {
            session.close();
        } catch (SQLException e) {
            LOG.warn("A reading connection did not close", e);
        }
    }
}
