package org.sklad.platform.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sklad.platform.db.SqliteConnections.Use;

final class SqliteConnectionsTest {
    @TempDir
    private Path folder;

    @Test
    void refuses_a_library_that_can_corrupt_the_log() {
        for (String old : List.of("3.51.2", "3.50.0", "3.8.11.1", "3.7.0")) {
            assertThatThrownBy(() -> SqliteConnections.requireSafe(old)).isInstanceOf(CannotStart.class);
        }
        for (String good : List.of("3.51.3", "3.52.0", "3.53.4", "4.0.0")) {
            assertThatCode(() -> SqliteConnections.requireSafe(good)).doesNotThrowAnyException();
        }
    }

    @Test
    void refuses_a_setting_that_has_no_effect() throws SQLException {
        try (Connection connection = SqliteConnections.open(folder.resolve("a.db"), Use.WRITE)) {
            assertThatThrownBy(() -> SqliteConnections.apply(connection, "journal_mode", "unknown"))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("journal_mode");
        }
    }

    @Test
    void refuses_a_network_file_system() {
        for (String type : List.of("nfs", "nfs4", "cifs", "SMB2", "9p", "fuse.sshfs")) {
            assertThatThrownBy(() -> SqliteConnections.requireLocal(type, folder))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining(folder.toString());
        }
        assertThatCode(() -> SqliteConnections.requireLocal("ext4", folder)).doesNotThrowAnyException();
    }

    private static SqliteEnvironment ground(String library, String fileSystem) {
        return new SqliteEnvironment() {
            @Override
            public String library() {
                return library;
            }

            @Override
            public String fileSystem(Path any) {
                return fileSystem;
            }
        };
    }

    /** The server and the commands refuse alike, before anything is written. */
    @Test
    void no_file_is_opened_with_an_unsafe_library_or_on_a_network_file_system() throws Exception {
        assertThat(SqliteEnvironment.REAL.library()).startsWith("3.5");
        Path file = folder.resolve("data").resolve("sklad.db");
        DatabaseSettings settings = DatabaseSettings.sqlite(file, folder);
        try (DataFolder held = DataFolder.hold(folder)) {
            for (SqliteEnvironment bad : List.of(ground("3.51.2", "ext4"), ground("3.53.4", "nfs4"))) {
                assertThatThrownBy(() -> Databases.open(settings, held, any -> Optional.empty(), Migrations.OURS, bad)
                                .close())
                        .isInstanceOf(CannotStart.class)
                        .hasMessageMatching("SQLite 3.51.2 can corrupt.*|The folder .* is on a network file system.*");
                assertThat(file).doesNotExist();
            }
            Databases.open(settings, held, any -> Optional.empty(), Migrations.OURS, ground("3.53.4", "ext4"))
                    .close();
            for (SqliteEnvironment bad : List.of(ground("3.51.2", "ext4"), ground("3.53.4", "nfs4"))) {
                assertThatThrownBy(() -> Databases.openBeside(settings, Migrations.OURS, bad)
                                .close())
                        .isInstanceOf(CannotStart.class);
            }
            Databases.openBeside(settings, Migrations.OURS, ground("3.53.4", "ext4"))
                    .close();
        }
    }

    /** A command beside a server that starts may be about to load the library that it has just unpacked. */
    @Test
    void only_the_holder_of_the_folder_deletes_old_native_libraries_and_no_new_ones() throws IOException {
        Path left = folder.resolve("native").resolve("sqlite-left-by-a-killed-process.so");
        Path unpacked = folder.resolve("native").resolve("sqlite-unpacked-by-a-command.so");
        Files.createDirectories(folder.resolve("native"));
        Files.createFile(left);
        Files.setLastModifiedTime(
                left, FileTime.from(Instant.now().minus(SqliteConnections.UNPACKED_LATELY.multipliedBy(2))));
        Files.createFile(unpacked);

        SqliteConnections.prepareFolder(folder, false);
        assertThat(left).exists();
        SqliteConnections.prepareFolder(folder, true);
        assertThat(left).doesNotExist();
        assertThat(unpacked).exists();
        assertThat(System.getProperty("org.sqlite.tmpdir"))
                .isEqualTo(folder.resolve("native").toString());
    }

    @Test
    void copies_a_database_that_is_being_written() throws IOException, SQLException {
        Path file = folder.resolve("a.db");
        Path copy = folder.resolve("copy.db");
        try (Connection connection = SqliteConnections.open(file, Use.WRITE);
                Statement statement = connection.createStatement()) {
            statement.execute("create table rows (number integer)");
            statement.execute("insert into rows values (1)");
            statement.execute("begin immediate");
            statement.execute("insert into rows values (2)");
            SqliteConnections.copy(file, copy);
        }

        try (Connection connection = SqliteConnections.open(copy, Use.READ);
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeQuery("select sum(number) from rows").getInt(1))
                    .isOne();
        }
        assertThatThrownBy(() -> SqliteConnections.copy(file, copy)).isInstanceOf(IOException.class);
    }
}
