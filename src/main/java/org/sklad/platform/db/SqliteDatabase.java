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

    private SqliteDatabase(Path file, WriterLimits limits) throws SQLException {
        queue = new WriteQueue(limits.queue());
        writer = new SqliteWriter(file, limits, queue);
        thread = new Thread(writer, "database-writer");
        thread.setUncaughtExceptionHandler((dead, error) -> {
            LOG.error("The writer died", error);
            Fatal.WRITER_DIED.raise(error);
        });
        readers = new SqliteReaders(file, READERS);
        reportReaders = new SqliteReaders(file, REPORT_READERS);
    }

    /** Opens a database whose schema is up to date. */
    static SqliteDatabase open(Path file, WriterLimits limits) {
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
        Nesting.refuse();
        Piece<T> piece = new Piece<>(work);
        if (!queue.offer(piece, isBulk)) {
            throw new DatabaseUnavailable(Reason.BUSY);
        }
        return piece.await();
    }

    @Override
    public <T> T read(Work<T> work) {
        Nesting.refuse();
        return readers.read(work);
    }

    @Override
    public <T> T readForReport(Work<T> work) {
        Nesting.refuse();
        return reportReaders.read(work);
    }

    @Override
    public boolean healthy() {
        return writer.healthy();
    }

    /** Writes the first page again with the number that nothing here uses: a commit like any other, and no table for it. */
    @Override
    public void prove() {
        write(handle -> handle.execute("pragma user_version = 0"));
    }

    /** The commit makes the writer try at once; it may fail, so copies come first. */
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

    /** How many pieces wait. */
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
            } catch (InterruptedException e) {
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
