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
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.sklad.platform.crypto.PrivateFiles;
import org.sqlite.SQLiteConfig;

/** Opens SQLite connections with the settings that this program is safe with, and proves that they took. */
public final class SqliteConnections {
    /** 3.7.0 to 3.51.2 can corrupt the database when the write-ahead log is reset (fixed in 3.51.3). */
    private static final String OLDEST = "3.51.3";

    /** Their locks or shared memory do not hold between machines, and write-ahead logging needs both. */
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

    private SqliteConnections() {}

    /** What a connection is for. */
    public enum Use {
        WRITE,
        READ,
        /** Rebuilding a parent table with foreign keys on would delete its children. */
        MIGRATE
    }

    public static Connection open(Path file, Use use) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(Integer.parseInt(BUSY_TIMEOUT));
        // The driver would ask for the last row id after every insert; our ids are made before.
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

    /** Writes a sound copy of a database, running or not, to a file that does not exist yet; the copy is on the disk at return. */
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

    /** Refuses to open a file with a library, or in a folder, that loses data. */
    static void requireSound(Path file, SqliteGround ground) {
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

    /** Gives the driver a folder of our own for its native library; the holder empties it, since a kill -9 leaves that behind. */
    static void prepareFolder(Path folder, boolean isHolder) {
        Path natives = folder.resolve("native");
        try {
            PrivateFiles.createFolders(natives);
            if (isHolder) {
                empty(natives);
            }
        } catch (IOException e) {
            throw new CannotStart("The folder " + natives + " cannot be used: " + e, e);
        }
        System.setProperty("org.sqlite.tmpdir", natives.toString());
    }

    /**
     * Sorts that do not fit into memory go to this folder instead of the system's, for all connections of the process. The setting
     * is deprecated because other programs change it while they run; there is no other one.
     */
    static void spillTo(Path folder) {
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

    private static void empty(Path folder) throws IOException {
        try (Stream<Path> left = Files.list(folder)) {
            for (Path file : left.toList()) {
                Files.delete(file);
            }
        }
    }

    /** Every setting with the value that SQLite gives back for it. */
    static Map<String, String> settings(Use use) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("busy_timeout", BUSY_TIMEOUT);
        settings.put("journal_mode", "wal");
        settings.put("synchronous", "2");
        settings.put("foreign_keys", use == Use.MIGRATE ? "0" : "1");
        settings.put("trusted_schema", "0");
        settings.put("secure_delete", "1");
        // What a savepoint of the writer may bring back would go to a file when there is much of it, deleted people
        // too.
        settings.put("temp_store", use == Use.WRITE ? "2" : "0");
        settings.put("query_only", use == Use.READ ? "1" : "0");
        return settings;
    }

    /** Sets and reads back; the names and values are the constants above, which a pragma does not take as parameters. */
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
