package org.sklad.platform.backups;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.sklad.platform.db.SqliteConnections;
import org.sklad.platform.db.SqliteConnections.Use;

/**
 * Reads the pages of a running SQLite database at one instant, without writing a copy and without delaying the writer.
 *
 * <p>A read transaction is open meanwhile. SQLite then copies no page into the database file that is newer than this transaction,
 * and restarts the log only if the file alone contains the state of the transaction. So the file, overlaid with every committed
 * page of the log, is one state. If the log was restarted in between (its header changed), the reading is repeated.
 *
 * <p>The database file stays open until {@link #close}: closing any channel to it drops the locks that SQLite holds in this
 * process (sqlite.org/howtocorrupt.html, section 2.2). Close it after the database.
 */
final class SqlitePages implements AutoCloseable {
    /** Under load the log is restarted once a second at most, and a second time only after another full checkpoint. */
    private static final int TRIES = 10;

    private final Path file;
    private final Path log;
    private final FileChannel main;

    SqlitePages(Path file) throws IOException {
        this.file = file;
        this.log = file.resolveSibling(file.getFileName() + "-wal");
        this.main = FileChannel.open(file, StandardOpenOption.READ);
    }

    /**
     * Work on one state of the pages. It ends with {@link Snapshot#requireWhole}. If that throws, the work is repeated from the
     * beginning, so it has to replace its earlier output.
     */
    @FunctionalInterface
    interface Reading<T> {
        T read(Snapshot snapshot) throws IOException;
    }

    <T> T read(Reading<T> reading) throws IOException, SQLException {
        for (int i = 1; ; i++) {
            try {
                return readOnce(reading);
            } catch (BegunAnew e) {
                if (i == TRIES) {
                    throw e;
                }
            }
        }
    }

    private <T> T readOnce(Reading<T> reading) throws IOException, SQLException {
        try (Connection connection = SqliteConnections.open(file, Use.READ);
                Statement statement = connection.createStatement()) {
            statement.execute("begin");
            number(statement, "select count(*) from sqlite_schema");
            int pageSize = number(statement, "pragma page_size");
            try (FileChannel frames = FileChannel.open(log, StandardOpenOption.READ)) {
                return reading.read(new Snapshot(main, frames, pageSize));
            } finally {
                statement.execute("rollback");
            }
        }
    }

    private static int number(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }

    /** One state of the pages, numbered from 1. */
    static final class Snapshot {
        private final FileChannel main;
        private final FileChannel log;
        private final ByteBuffer begun;
        private final WriteAheadLog committed;
        private final int pageSize;
        private final int pages;

        private Snapshot(FileChannel main, FileChannel log, int pageSize) throws IOException {
            this.main = main;
            this.log = log;
            this.begun = WriteAheadLog.header(log);
            this.committed = WriteAheadLog.read(log, pageSize);
            this.pageSize = pageSize;
            this.pages = committed.pages() > 0 ? committed.pages() : Math.toIntExact(main.size() / pageSize);
        }

        int pageSize() {
            return pageSize;
        }

        int pages() {
            return pages;
        }

        /** Fills a buffer of the page size and flips it for reading. */
        void read(int page, ByteBuffer buffer) throws IOException {
            long place = committed.placeOf(page);
            if (place >= 0) {
                WriteAheadLog.fill(log, buffer, place);
            } else {
                WriteAheadLog.fill(main, buffer, (page - 1L) * pageSize);
            }
            // A page that was never written is beyond the end of the file.
            while (buffer.hasRemaining()) {
                buffer.put((byte) 0);
            }
            buffer.flip();
        }

        /**
         * Checks that all pages were read from one state.
         *
         * @throws BegunAnew if they can be from two states
         */
        void requireWhole() throws IOException {
            if (committed.pages() > 0 && !WriteAheadLog.header(log).equals(begun)) {
                throw new BegunAnew();
            }
        }
    }

    private static final class BegunAnew extends IOException {
        private static final long serialVersionUID = 1L;

        BegunAnew() {
            super("the write-ahead log was begun anew while it was read");
        }
    }

    @Override
    public void close() throws IOException {
        main.close();
    }
}
