package org.sklad.platform.db;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.sklad.platform.db.DatabaseUnavailable.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** SQLite in one file: one writer with group commit, a few readers. */
final class SqliteDatabase implements Database {
    private static final Logger LOG = LoggerFactory.getLogger(SqliteDatabase.class);
    private static final int READERS = 4;
    private static final int REPORT_READERS = 2;

    private final WriteQueue queue;
    private final SqliteWriter writer;
    private final Thread thread;
    private final SqliteReaders readers;
    private final SqliteReaders reportReaders;
    private final List<Runnable> copies = new CopyOnWriteArrayList<>();

    private SqliteDatabase(Path file, SqliteWriter.Limits limits) throws SQLException {
        queue = new WriteQueue(limits.queue());
        SqlObjectCache objects = new SqlObjectCache();
        writer = new SqliteWriter(file, limits, queue, objects);
        thread = new Thread(writer, "database-writer");
        thread.setUncaughtExceptionHandler((dead, error) -> {
            LOG.error("The writer died", error);
            Fatal.WRITER_DIED.raise(error);
        });
        readers = new SqliteReaders(file, READERS, objects);
        reportReaders = new SqliteReaders(file, REPORT_READERS, objects);
    }

    /** Opens a database with a current schema. */
    static SqliteDatabase open(Path file, SqliteWriter.Limits limits) {
        try {
            SqliteDatabase database = new SqliteDatabase(file, limits);
            database.thread.start();
            return database;
        } catch (SQLException e) {
            throw new CannotStart("The database " + file + " cannot be opened: " + e.getMessage(), e);
        }
    }

    @Override
    public <T> T write(Work<T> work) {
        return submit(work, false);
    }

    @Override
    public <T> T writeBulk(Work<T> work) {
        return submit(work, true);
    }

    private <T> T submit(Work<T> work, boolean isBulk) {
        NestingGuard.refuse();
        Piece<T> piece = new Piece<>(work);
        if (!queue.offer(piece, isBulk)) {
            throw new DatabaseUnavailable(Reason.BUSY);
        }
        return piece.await();
    }

    @Override
    public <T> T read(Work<T> work) {
        return NestingGuard.read(work, () -> readers.read(work));
    }

    @Override
    public <T> T readForReport(Work<T> work) {
        NestingGuard.refuse();
        return reportReaders.read(work);
    }

    @Override
    public boolean healthy() {
        return writer.healthy();
    }

    /**
     * Sets {@code user_version}, which the program does not use. This rewrites the first page in a normal commit and needs no
     * table.
     */
    @Override
    public void prove() {
        write(handle -> handle.execute("pragma user_version = 0"));
    }

    /** Runs the copies first, because the final commit can fail. The commit makes the writer try at once. */
    @Override
    public void forgetDeleted() {
        copies.forEach(Runnable::run);
        writer.forgetDeleted();
        prove();
    }

    @Override
    public void alsoForget(Runnable copy) {
        copies.add(copy);
    }

    /** Returns the number of waiting pieces. */
    int waiting() {
        return queue.size();
    }

    @Override
    public void close() {
        queue.close();
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException later) {
                interrupted = true;
            }
        }
        readers.close();
        reportReaders.close();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
