package org.sklad.platform.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.sqlite.SQLiteConfig;

/** What an SQLite database would stand on; before a start both must be good enough. */
interface SqliteGround {
    SqliteGround REAL = new SqliteGround() {
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

    /** The version of the library that comes with the driver. */
    String library() throws SQLException;

    /** The kind of file system that the folder is on, as the operating system calls it. */
    String fileSystem(Path folder) throws IOException;
}
