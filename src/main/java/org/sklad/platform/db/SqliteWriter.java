package org.sklad.platform.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sklad.platform.db.DatabaseUnavailable.Reason;
import org.sklad.platform.db.SqliteSession.Control;
import org.sklad.platform.db.WriteQueue.Next;
import org.sklad.platform.i18n.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The only thread that writes. It runs the queued pieces as one batch in one transaction, each behind its own savepoint, and
 * answers after the commit. An fsync takes about 2.6 ms, which would limit single commits to 350 a second.
 *
 * <p>The savepoint {@code piece} is always open in the transaction. Releasing it at the start of each piece proves that SQLite
 * has not ended the transaction by itself, as it can after a full or broken disk.
 */
final class SqliteWriter implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(SqliteWriter.class);
    private static final Duration BETWEEN_CHECKPOINTS = Duration.ofSeconds(1);
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);

    private final Path log;
    private final Limits limits;
    private final WriteQueue queue;

    /** Used only by the writer's thread. */
    private final List<Piece<?>> batch = new ArrayList<>();

    private final WriterConnection connection;
    private long checkpointAfter = System.nanoTime();

    private volatile boolean logHoldsDeleted;
    private volatile boolean alive = true;
    private volatile boolean lastCommitGood = true;

    /** The limits of the writer: waiting pieces, pieces and time in one commit, size of the write-ahead log in bytes. */
    record Limits(int queue, int pieces, Duration batch, long log) {
        static final Limits USUAL = new Limits(1_000, 64, Duration.ofMillis(20), 64L << 20);
    }

    SqliteWriter(Path file, Limits limits, WriteQueue queue, SqlObjectCache objects) throws SQLException {
        this.log = file.resolveSibling(file.getFileName() + "-wal");
        this.limits = limits;
        this.queue = queue;
        connection = new WriterConnection(file, WriterConnection.PATIENCE, objects);
    }

    boolean healthy() {
        return alive && lastCommitGood;
    }

    @Override
    public void run() {
        try {
            Next next = await();
            while (next != Next.END) {
                if (next == Next.WORK) {
                    writeBatch();
                } else if (connection.isOpen()) {
                    connection.session().ifPresent(this::forgetDeleted);
                } else {
                    reopen();
                }
                next = await();
            }
            connection.session().ifPresent(this::forgetDeleted);
            alive = false;
            connection.drop();
        } catch (Throwable death) {
            alive = false;
            // Closing the connection rolls the batch back.
            connection.drop();
            batch.addAll(queue.drain());
            giveUp(Reason.OUTCOME_UNKNOWN, Optional.of(death));
            throw death;
        }
    }

    /** Waits for the next task. A broken connection is retried even without writes. */
    private Next await() {
        if (!connection.isOpen()) {
            return queue.await(BETWEEN_TRIES);
        }
        return logHoldsDeleted ? queue.await(BETWEEN_CHECKPOINTS) : queue.await();
    }

    private void reopen() {
        try {
            connection.open();
            LOG.info("The database is open again");
        } catch (SQLException | RuntimeException e) {
            LOG.error("The database cannot be opened again", e);
        }
    }

    /** Truncates the log after the next commit, or as soon as its readers have ended. */
    void forgetDeleted() {
        logHoldsDeleted = true;
    }

    private void writeBatch() {
        SqliteSession current;
        try {
            current = connection.open();
            current.send(Control.BEGIN_WRITE);
        } catch (SQLException | RuntimeException e) {
            cannotBegin(e);
            return;
        }
        try {
            current.send(Control.SAVEPOINT);
            runPieces(current);
            current.send(Control.RELEASE);
            current.send(Control.COMMIT);
        } catch (Exception e) {
            LOG.error("A batch of {} pieces was rolled back", batch.size(), e);
            if (e instanceof SQLException || Failures.isEnvironment(e)) {
                lastCommitGood = false;
            }
            rollBack(current, e);
            Reason reason = Failures.reason(e, Reason.OUTCOME_UNKNOWN);
            if (reason == Reason.DISK_FULL) {
                fillBatch();
            }
            giveUp(reason, Optional.of(e));
            return;
        }
        lastCommitGood = true;
        forgetDeleted(current);
        batch.forEach(Piece::answer);
        batch.clear();
        truncateLog(current);
    }

    /** Runs interactive pieces until the queue is empty or a limit is reached, then one bulk piece. */
    private void runPieces(SqliteSession current) throws SQLException {
        long until = System.nanoTime() + limits.batch().toNanos();
        Optional<Piece<?>> next = queue.pollInteractive();
        while (next.isPresent()) {
            runPiece(current, next.get());
            boolean full = batch.size() >= limits.pieces() - 1 || System.nanoTime() - until >= 0;
            next = full ? Optional.empty() : queue.pollInteractive();
        }
        Optional<Piece<?>> bulk = queue.pollBulk();
        if (bulk.isPresent()) {
            runPiece(current, bulk.get());
        }
    }

    /** Adds the waiting pieces to a batch that met a full disk: they would meet it too, and which of them fit would be chance. */
    private void fillBatch() {
        Optional<Piece<?>> next = queue.pollInteractive();
        while (next.isPresent()) {
            batch.add(next.get());
            next = batch.size() >= limits.pieces() ? Optional.empty() : queue.pollInteractive();
        }
    }

    private void runPiece(SqliteSession current, Piece<?> piece) throws SQLException {
        batch.add(piece);
        current.send(Control.RELEASE);
        current.send(Control.SAVEPOINT);
        try {
            piece.run(current);
        } catch (RuntimeException e) {
            if (!(e instanceof Refusal) && !Failures.isConstraint(e)) {
                if (Failures.isFault(e)) {
                    piece.blame();
                }
                throw e;
            }
            current.throwFault();
            current.send(Control.ROLLBACK_TO);
            piece.refuse(e);
        }
    }

    /** Fails one piece, with which nothing was done; the pieces behind it try again. */
    private void cannotBegin(Exception e) {
        LOG.error("The database cannot be written", e);
        lastCommitGood = false;
        if (!Failures.isBusy(e)) {
            connection.drop();
        }
        queue.pollInteractive().or(queue::pollBulk).ifPresent(batch::add);
        giveUp(Failures.reason(e, Reason.BUSY), Optional.of(e));
    }

    private void rollBack(SqliteSession current, Exception cause) {
        try {
            current.send(Control.ROLLBACK);
            if (Failures.isInputOutput(cause)) {
                connection.drop();
            }
        } catch (SQLException e) {
            cause.addSuppressed(e);
            connection.drop();
        }
    }

    private void giveUp(Reason reason, Optional<Throwable> cause) {
        batch.forEach(piece -> piece.fail(reason, cause));
        batch.clear();
    }

    /** Truncates a log that grew during a long read, after the read has ended and without waiting for it. */
    private void truncateLog(SqliteSession current) {
        try {
            if (System.nanoTime() - checkpointAfter < 0 || Files.size(log) <= limits.log()) {
                return;
            }
            checkpointAfter = System.nanoTime() + BETWEEN_CHECKPOINTS.toNanos();
            cut(current);
        } catch (IOException | SQLException e) {
            LOG.warn("The write-ahead log could not be cut", e);
        }
    }

    /** Truncates the log if it contains deleted data; tries again later if a reader still uses an older state. */
    private void forgetDeleted(SqliteSession current) {
        if (!logHoldsDeleted) {
            return;
        }
        try {
            logHoldsDeleted = false;
            logHoldsDeleted = !cut(current);
        } catch (SQLException e) {
            logHoldsDeleted = true;
            LOG.warn("What was deleted is still in the write-ahead log", e);
        }
    }

    /** Truncates the log; returns false if a reader still needs it. */
    private static boolean cut(SqliteSession current) throws SQLException {
        try (Statement statement = current.connection().createStatement()) {
            statement.execute("pragma busy_timeout = 0");
            try (ResultSet row = statement.executeQuery("pragma wal_checkpoint(truncate)")) {
                return row.next() && row.getInt(1) == 0;
            }
        } finally {
            SqliteConnections.apply(current.connection(), "busy_timeout", SqliteConnections.BUSY_TIMEOUT);
        }
    }
}
