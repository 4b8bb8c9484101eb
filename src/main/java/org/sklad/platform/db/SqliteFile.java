package org.sklad.platform.db;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteOpenMode;

/** Copies and proves whole SQLite databases, on connections of its own. */
public final class SqliteFile {
    private static final int BUSY_MILLIS = 10_000;

    private SqliteFile() {}

    /**
     * Copies the database as it is at one instant, while others write to it. Copying the file itself would give a corrupt copy.
     *
     * @param target an empty file, whose rights the copy keeps, or none
     */
    public static void copy(Path database, Path target) throws SQLException {
        try (Connection connection = connect(database);
                PreparedStatement vacuum = connection.prepareStatement("vacuum into ?")) {
            vacuum.setString(1, target.toAbsolutePath().toString());
            vacuum.execute();
        }
    }

    /**
     * What is broken: a page, an index, a constraint or a reference. Not on a read-only connection: there sqlite-jdbc 3.53.4.0
     * answers "ok" for a row that breaks a CHECK.
     */
    public static Optional<String> findFault(Path database) throws SQLException {
        return findFault(database, Depth.WHOLE);
    }

    /** How much is looked at. */
    public enum Depth {
        /** Without comparing indexes with their tables, which takes most of the time. */
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

    private static Connection connect(Path database) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_MILLIS);
        // Never makes a database where there is none.
        config.resetOpenMode(SQLiteOpenMode.CREATE);
        return config.createConnection("jdbc:sqlite:" + database.toAbsolutePath());
    }
}
