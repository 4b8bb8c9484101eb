package org.sklad.platform.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sklad.platform.db.SqliteSession.Control;

class WriterConnectionTest {
    private final List<Fatal> raised = new ArrayList<>();
    private Fatal.Exit before = (fatal, cause) -> {};

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @BeforeEach
    void watch() {
        before = Fatal.exitBy((fatal, cause) -> raised.add(fatal));
    }

    @AfterEach
    void end() {
        Fatal.exitBy(before);
    }

    private Path file() {
        return folder.resolve("data").resolve("sklad.db");
    }

    private WriterConnection connection(Duration patience) throws SQLException, IOException {
        Files.createDirectories(folder.resolve("data"));
        return new WriterConnection(file(), patience, new SqlObjectCache());
    }

    private static void failToOpen(WriterConnection connection, int times) {
        for (int i = 0; i < times; i++) {
            assertThatThrownBy(connection::open).isInstanceOf(SQLException.class);
        }
    }

    @Test
    void a_file_missing_for_five_attempts_ends_the_process() throws Exception {
        WriterConnection connection = connection(Duration.ZERO);
        Files.move(folder.resolve("data"), folder.resolve("away"));
        failToOpen(connection, WriterConnection.TRIES - 1);
        assertThat(raised).isEmpty();
        failToOpen(connection, 1);
        assertThat(raised).containsExactly(Fatal.DATABASE_LOST);
        assertThat(connection.isOpen()).isFalse();
    }

    @Test
    void many_attempts_in_a_short_time_do_not_end_it() throws Exception {
        WriterConnection connection = connection(Duration.ofHours(1));
        Files.move(folder.resolve("data"), folder.resolve("away"));
        failToOpen(connection, 10 * WriterConnection.TRIES);
        assertThat(raised).isEmpty();
    }

    @Test
    void a_file_that_returns_is_opened_and_resets_the_count() throws Exception {
        WriterConnection connection = connection(Duration.ZERO);
        for (int i = 0; i < 3; i++) {
            Files.move(folder.resolve("data"), folder.resolve("away"));
            failToOpen(connection, WriterConnection.TRIES - 1);
            Files.move(folder.resolve("away"), folder.resolve("data"));
            connection.open().send(Control.BEGIN_WRITE);
            connection.open().send(Control.ROLLBACK);
        }
        assertThat(raised).isEmpty();
        connection.drop();
    }

    /** Data written to a file without a name is lost when the file is closed. Another file in its place is not the database. */
    @Test
    void does_not_write_to_another_file_with_the_same_name() throws Exception {
        WriterConnection connection = connection(Duration.ZERO);
        Files.move(file(), folder.resolve("kept.db"));
        Files.createFile(file());
        assertThatThrownBy(connection::open).hasMessageContaining("is another one");
        assertThat(Files.size(file())).isZero();
    }
}
