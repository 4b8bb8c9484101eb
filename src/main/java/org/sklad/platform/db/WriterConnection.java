package org.sklad.platform.db;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sklad.platform.db.DatabaseUnavailable.Reason;
import org.sklad.platform.db.SqliteConnections.Use;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The connection that writes. It is opened again after a fault. If that fails for {@link #PATIENCE} and at least {@link #TRIES}
 * times, the process ends. A full disk or another writing process does not count: both pass without a restart. Used only by the
 * writer's thread.
 */
final class WriterConnection {
    static final Duration PATIENCE = Duration.ofSeconds(10);
    static final int TRIES = 5;

    private static final Logger LOG = LoggerFactory.getLogger(WriterConnection.class);
    private static final byte[] PROBE = new byte[64 * 1024];

    private final Path file;
    private final Duration patience;
    private final SqlObjectCache objects;
    private final @Nullable Object fileKey;
    private Optional<SqliteSession> session;
    private int failures;
    private long failingSince;

    WriterConnection(Path file, Duration patience, SqlObjectCache objects) throws SQLException {
        this.file = file;
        this.patience = patience;
        this.objects = objects;
        session = Optional.of(new SqliteSession(file, Use.WRITE, objects));
        fileKey = key(file);
    }

    /** Returns the open connection; empty while it is broken. */
    Optional<SqliteSession> session() {
        return session;
    }

    boolean isOpen() {
        return session.isPresent();
    }

    /**
     * Returns the open connection, or a new one. If its file is gone, the present one is useless: its writes are lost at its
     * close.
     */
    SqliteSession open() throws SQLException {
        try {
            requireSameFile();
            SqliteSession open = session.isPresent() ? session.get() : new SqliteSession(file, Use.WRITE, objects);
            session = Optional.of(open);
            failures = 0;
            return open;
        } catch (SQLException | RuntimeException e) {
            drop();
            count(e);
            throw e;
        }
    }

    void drop() {
        session.ifPresent(broken -> {
            try {
                broken.close();
            } catch (SQLException e) {
                LOG.warn("The writing connection did not close", e);
            }
        });
        session = Optional.empty();
    }

    private void requireSameFile() throws SQLException {
        if (!Objects.equals(fileKey, key(file))) {
            throw new SQLException("The file " + file + " is another one than at the start");
        }
    }

    private static @Nullable Object key(Path file) throws SQLException {
        try {
            return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
        } catch (IOException e) {
            throw new SQLException("The file " + file + " is gone or cannot be reached", e);
        }
    }

    private void count(Exception e) {
        if (Failures.isBusy(e) || Failures.reason(e, Reason.BUSY) == Reason.DISK_FULL || isDiskFull()) {
            failures = 0;
            return;
        }
        if (failures == 0) {
            failingSince = System.nanoTime();
        }
        failures++;
        if (failures >= TRIES && System.nanoTime() - failingSince >= patience.toNanos()) {
            Fatal.DATABASE_LOST.raise(e);
        }
    }

    /** Tests the disk by a write: SQLite reports a shared-memory file without disk space as a file that cannot be opened. */
    private boolean isDiskFull() {
        Path probe = file.resolveSibling(file.getFileName() + ".probe");
        try (OutputStream out = Files.newOutputStream(
                probe, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE)) {
            out.write(PROBE);
            return false;
        } catch (IOException e) {
            String message = String.valueOf(e.getMessage());
            return message.contains("No space left") || message.contains("quota exceeded");
        }
    }
}
