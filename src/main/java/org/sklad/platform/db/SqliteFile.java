package org.sklad.platform.db;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteOpenMode;

/** Copies, compares and checks SQLite databases, and ends their sessions, on separate connections. */
public final class SqliteFile {
    private static final int BUSY_MILLIS = 10_000;

    private SqliteFile() {}

    /**
     * Copies a consistent state of the database during writes. Copying the file itself would give a corrupt copy.
     *
     * @param target an empty file, whose rights the copy keeps, or a missing one
     */
    public static void copy(Path database, Path target) throws SQLException {
        try (Connection connection = connect(database);
                PreparedStatement vacuum = connection.prepareStatement("vacuum into ?")) {
            vacuum.setString(1, target.toAbsolutePath().toString());
            vacuum.execute();
        }
    }

    /**
     * Finds a broken page, index, constraint or reference. It uses no read-only connection, because there sqlite-jdbc 3.53.4.0
     * returns "ok" for a row that violates a CHECK.
     */
    public static Optional<String> findFault(Path database) throws SQLException {
        return findFault(database, Depth.WHOLE);
    }

    /** The depth of a check. */
    public enum Depth {
        /** Skips the comparison of indexes with their tables, which takes most of the time. */
        QUICK("pragma quick_check"),
        WHOLE("pragma integrity_check");

        private final String sql;

        Depth(String sql) {
            this.sql = sql;
        }
    }

    public static Optional<String> findFault(Path database, Depth depth) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            try (ResultSet rows = statement.executeQuery(depth.sql)) {
                rows.next();
                if (!"ok".equals(rows.getString(1))) {
                    return Optional.of("The database is corrupt: " + rows.getString(1) + ".");
                }
            }
            try (ResultSet rows = statement.executeQuery("pragma foreign_key_check")) {
                return rows.next()
                        ? Optional.of("The database is not consistent: a row of " + rows.getString(1)
                                + " refers to a row that is missing in " + rows.getString(3) + ".")
                        : Optional.empty();
            }
        }
    }

    /** Returns a hash of all rows, without the tables of Liquibase, which even a failed change of the schema changes. */
    static String hashOfRows(Connection connection) throws SQLException {
        Hasher hasher = Hashing.sha256().newHasher();
        try (Statement statement = connection.createStatement();
                ResultSet table = statement.executeQuery("""
                        select name from sqlite_schema
                        where type = 'table' and name not like 'sqlite#_%' escape '#' and name not like 'databasechangelog%'
                        order by name
                        """)) {
            while (table.next()) {
                addRows(connection, table.getString(1), hasher);
            }
        }
        return hasher.hash().toString();
    }

    private static void addRows(Connection connection, String table, Hasher hasher) throws SQLException {
        hasher.putUnencodedChars(table);
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select * from " + table)) {
            int columns = row.getMetaData().getColumnCount();
            while (row.next()) {
                for (int column = 1; column <= columns; column++) {
                    byte[] value = row.getBytes(column);
                    hasher.putBoolean(row.wasNull());
                    hasher.putInt(value == null ? 0 : value.length);
                    hasher.putBytes(value == null ? new byte[0] : value);
                }
            }
        }
    }

    /** Deletes all sessions in a database that no server uses. */
    public static void endSessions(Path database) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("delete from sessions");
        }
    }

    private static Connection connect(Path database) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_MILLIS);
        // Never creates a missing database.
        config.resetOpenMode(SQLiteOpenMode.CREATE);
        return config.createConnection("jdbc:sqlite:" + database.toAbsolutePath());
    }
}
