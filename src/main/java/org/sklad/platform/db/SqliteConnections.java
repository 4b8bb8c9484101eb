package org.sklad.platform.db;

import java.io.IOException;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.sklad.platform.crypto.PrivateFiles;
import org.sqlite.SQLiteConfig;

/** Opens SQLite connections with safe settings, and verifies that SQLite accepted them. */
public final class SqliteConnections {
    /** 3.7.0 to 3.51.2 can corrupt the database when the write-ahead log is reset (fixed in 3.51.3). */
    private static final String OLDEST = "3.51.3";

    /** Write-ahead logging needs locks and shared memory, which do not work between machines on these file systems. */
    private static final Set<String> NETWORK = Set.of(
            "nfs",
            "cifs",
            "smb",
            "smbfs",
            "9p",
            "afs",
            "ncpfs",
            "webdav",
            "fuse.sshfs",
            "fuse.davfs",
            "fuse.glusterfs");

    static final String BUSY_TIMEOUT = "10000";

    /** A native library is loaded within this time after it is unpacked. On Linux it can be deleted afterwards. */
    static final Duration UNPACKED_LATELY = Duration.ofMinutes(1);

    private SqliteConnections() {}

    /** The use of a connection. */
    public enum Use {
        WRITE,
        READ,
        /** Turns foreign keys off: rebuilding a parent table with foreign keys on would delete its children. */
        MIGRATE
    }

    public static Connection open(Path file, Use use) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(Integer.parseInt(BUSY_TIMEOUT));
        // The driver would read the last row id after every insert; our ids are made before.
        config.setGetGeneratedKeys(false);
        Connection connection = config.createConnection("jdbc:sqlite:" + file);
        try {
            for (Map.Entry<String, String> setting : settings(use).entrySet()) {
                apply(connection, setting.getKey(), setting.getValue());
            }
            return connection;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /**
     * Writes a consistent copy of a database, running or not, to a file that must not exist yet. The copy is on the disk at
     * return.
     */
    public static void copy(Path database, Path copy) throws IOException {
        try (Connection connection = open(database, Use.WRITE);
                PreparedStatement vacuum = connection.prepareStatement("vacuum into ?")) {
            vacuum.setString(1, copy.toString());
            vacuum.execute();
        } catch (SQLException e) {
            throw new IOException("The database " + database + " could not be copied to " + copy, e);
        }
        try (FileChannel channel = FileChannel.open(copy, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    static void requireSafe(String version) {
        if (Version.parse(version).compareTo(Version.parse(OLDEST)) < 0) {
            throw new CannotStart("SQLite " + version + " can corrupt a database; " + OLDEST + " or newer is needed");
        }
    }

    static void requireLocal(String fileSystem, Path folder) {
        String type = fileSystem.toLowerCase(Locale.ROOT);
        if (NETWORK.contains(type) || type.matches("(nfs|smb)\\d+")) {
            throw new CannotStart("The folder " + folder + " is on a network file system (" + fileSystem
                    + "), where SQLite loses data. Use a local disk, or PostgreSQL.");
        }
    }

    /** Refuses a library or a folder that loses data. */
    static void requireSound(Path file, SqliteEnvironment ground) {
        try {
            requireSafe(ground.library());
        } catch (SQLException e) {
            throw new CannotStart("SQLite cannot be used: " + e.getMessage(), e);
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            throw new CannotStart("The database must be a file in a folder: " + file);
        }
        try {
            PrivateFiles.createFolders(folder);
            requireLocal(ground.fileSystem(folder), folder);
        } catch (IOException e) {
            throw new CannotStart("The folder " + folder + " cannot be used: " + e, e);
        }
    }

    /**
     * Gives the driver a private folder for its native library. The holder deletes old ones, because a kill -9 leaves the library
     * behind. A command beside the server may just have unpacked its own, and the driver tries only once to load it.
     */
    static void prepareFolder(Path folder, boolean isHolder) {
        Path natives = folder.resolve("native");
        try {
            PrivateFiles.createFolders(natives);
            if (isHolder) {
                deleteOld(natives, now(natives).minus(UNPACKED_LATELY));
            }
        } catch (IOException e) {
            throw new CannotStart("The folder " + natives + " cannot be used: " + e, e);
        }
        System.setProperty("org.sqlite.tmpdir", natives.toString());
    }

    /**
     * Redirects large sorts to this folder instead of the system's, for all connections of the process. The setting is deprecated
     * because other programs change it while they run; there is no other one.
     */
    static void sortInFolder(Path folder) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        SQLiteConfig config = new SQLiteConfig();
        config.setTempStoreDirectory(folder.toString().replace("'", "''"));
        try {
            config.createConnection("jdbc:sqlite::memory:").close();
        } catch (SQLException e) {
            throw new CannotStart("SQLite cannot use the folder " + folder + ": " + e.getMessage(), e);
        }
    }

    /** Returns the time by the clock that the files of the folder got their times from. */
    private static Instant now(Path folder) throws IOException {
        Path made = Files.createTempFile(folder, "clock-", "");
        try {
            return Files.getLastModifiedTime(made).toInstant();
        } finally {
            Files.delete(made);
        }
    }

    private static void deleteOld(Path folder, Instant before) throws IOException {
        try (Stream<Path> left = Files.list(folder)) {
            for (Path file : left.toList()) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                    Files.delete(file);
                }
            }
        }
    }

    /** Returns every setting with the value that SQLite reports for it. */
    static Map<String, String> settings(Use use) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("busy_timeout", BUSY_TIMEOUT);
        settings.put("journal_mode", "wal");
        settings.put("synchronous", "2");
        settings.put("foreign_keys", use == Use.MIGRATE ? "0" : "1");
        settings.put("trusted_schema", "0");
        settings.put("secure_delete", "1");
        // A large savepoint of the writer would otherwise spill to a file, including data of deleted people.
        settings.put("temp_store", use == Use.WRITE ? "2" : "0");
        settings.put("query_only", use == Use.READ ? "1" : "0");
        return settings;
    }

    /** Applies a setting and verifies it. A pragma takes no parameters; the names and values are the constants above. */
    static void apply(Connection connection, String name, String value) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(String.format(Locale.ROOT, "pragma %s = %s", name, value));
            try (ResultSet row = statement.executeQuery(String.format(Locale.ROOT, "pragma %s", name))) {
                if (!row.next() || !value.equals(row.getString(1))) {
                    throw new CannotStart("SQLite does not take the setting " + name + " = " + value);
                }
            }
        }
    }
}
