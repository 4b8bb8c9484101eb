package org.sklad.platform.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.sqlite.SQLiteConfig;

/** The library and the file system of an SQLite database. Both are checked before a start. */
interface SqliteEnvironment {
    SqliteEnvironment REAL = new SqliteEnvironment() {
        @Override
        public String library() throws SQLException {
            try (Connection connection = new SQLiteConfig().createConnection("jdbc:sqlite::memory:")) {
                return connection.getMetaData().getDatabaseProductVersion();
            }
        }

        @Override
        public String fileSystem(Path folder) throws IOException {
            return Files.getFileStore(folder).type();
        }
    };

    /** Returns the version of the driver's library. */
    String library() throws SQLException;

    /** Returns the type of the folder's file system in the words of the operating system. */
    String fileSystem(Path folder) throws IOException;
}
