package org.sklad.platform.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sklad.platform.db.SqliteConnections.Use;

final class MigrationsTest {
    private static final Migrations FIRST = new Migrations("migrations-test/first.yaml");
    private static final Migrations SECOND = new Migrations("migrations-test/second.yaml");
    private static final Migrations BROKEN = new Migrations("migrations-test/broken.yaml");

    private final Path path = TestDatabases.temporaryFolder();
    private final DataFolder folder = DataFolder.hold(path);
    private final DatabaseSettings sqlite = DatabaseSettings.sqlite(path.resolve("a.db"), path);
    private final List<Path> backups = new ArrayList<>();

    @AfterEach
    void close() {
        folder.close();
        TemporaryFolders.delete(path);
    }

    @Test
    void calls_for_a_backup_once_before_pending_changes_and_never_otherwise() {
        open(sqlite, FIRST);
        assertThat(backups).as("a new database holds nothing").isEmpty();

        open(sqlite, FIRST);
        assertThat(backups).as("nothing is pending").isEmpty();

        open(sqlite, SECOND);
        assertThat(backups).containsExactly(sqlite.file());

        open(sqlite, SECOND);
        assertThat(backups).hasSize(1);
    }

    @Test
    void changes_nothing_when_the_backup_fails() throws SQLException {
        open(sqlite, FIRST);

        assertThatThrownBy(() -> Databases.open(
                        sqlite,
                        folder,
                        file -> {
                            throw new CannotStart("The backup could not be written");
                        },
                        SECOND))
                .isInstanceOf(CannotStart.class);

        try (Connection connection = SqliteConnections.open(sqlite.file(), Use.READ)) {
            assertThat(SECOND.pending(connection)).hasSize(1);
        }
    }

    @Test
    void rebuilding_a_parent_table_keeps_its_children() throws SQLException {
        open(sqlite, FIRST);
        insertPersonWithCard();

        open(sqlite, SECOND);

        assertThat(count("cards")).isOne();
        assertThat(count("people")).isOne();
    }

    @Test
    void refuses_changes_that_leave_rows_pointing_at_nothing() throws SQLException {
        open(sqlite, FIRST);
        insertPersonWithCard();

        assertThatThrownBy(() -> open(sqlite, BROKEN))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("cards");
    }

    @Test
    void refuses_a_newer_schema_on_both_engines_and_names_it() {
        for (DatabaseSettings settings : List.of(sqlite, TestDatabases.emptyPostgresql())) {
            open(settings, SECOND);

            assertThatThrownBy(() -> open(settings, FIRST))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("newer schema")
                    .hasMessageContaining("rebuild_people");
            assertThatThrownBy(() -> Databases.openBeside(settings, FIRST).close())
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("newer schema");
        }
    }

    @Test
    void beside_a_server_an_older_schema_is_refused_and_never_changed() {
        for (DatabaseSettings settings : List.of(sqlite, TestDatabases.emptyPostgresql())) {
            open(settings, FIRST);

            assertThatThrownBy(() -> Databases.openBeside(settings, SECOND).close())
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("older schema")
                    .hasMessageContaining("rebuild_people");
            Databases.openBeside(settings, FIRST).close();
        }
    }

    @Test
    void beside_a_server_a_missing_database_is_not_made() {
        assertThatThrownBy(() -> Databases.openBeside(sqlite).close())
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining(sqlite.file().toString());
        assertThat(sqlite.file()).doesNotExist();
    }

    @Test
    void a_lock_left_by_a_killed_program_holds_nothing_up() throws SQLException {
        for (DatabaseSettings settings : List.of(sqlite, TestDatabases.emptyPostgresql())) {
            open(settings, FIRST);
            try (Connection connection = connect(settings);
                    Statement statement = connection.createStatement()) {
                statement.execute("update databasechangeloglock set locked = true, lockedby = 'the dead'");
            }

            open(settings, SECOND);

            try (Connection connection = connect(settings)) {
                assertThat(SECOND.pending(connection)).isEmpty();
            }
        }
    }

    /** Liquibase on a pooled connection leaves auto-commit off, and later writes are answered and lost. */
    @Test
    void writes_after_a_migration_are_committed() throws SQLException {
        for (DatabaseSettings settings : List.of(sqlite, TestDatabases.emptyPostgresql())) {
            try (Database database = Databases.open(settings, folder, backups::add, FIRST)) {
                database.write(handle -> handle.execute("insert into people (id, name) values (1, 'a')"));
            }
            try (Database database = Databases.openBeside(settings, FIRST)) {
                assertThat(database.<Integer>read(handle -> handle.createQuery("select count(*) from people")
                                .mapTo(Integer.class)
                                .one()))
                        .isOne();
            }
        }
    }

    @Test
    void a_start_with_nothing_pending_knows_all_that_liquibase_ran() throws SQLException {
        open(sqlite, Migrations.OURS);

        try (Connection connection = SqliteConnections.open(sqlite.file(), Use.READ)) {
            assertThat(Migrations.applied(connection)).isNotEmpty();
            assertThat(Migrations.OURS.pending(connection)).isEmpty();
        }
    }

    /** Liquibase's own addColumn and dropColumn rebuild tables on SQLite and corrupt them. */
    @Test
    void every_change_is_formatted_sql_named_in_the_list() throws IOException {
        Path resources = Path.of("src", "main", "resources", "migrations");
        try (Stream<Path> files = Files.list(resources)) {
            for (Path file :
                    files.filter(each -> !each.endsWith("changelog.yaml")).toList()) {
                assertThat(file.toString()).endsWith(".sql");
                assertThat(Files.readAllLines(file).get(0)).isEqualTo("-- liquibase formatted sql");
                assertThat(Migrations.OURS.known().keySet())
                        .anyMatch(known -> known.file().equals("migrations/" + file.getFileName()));
            }
        }
        assertThat(Files.readAllLines(resources.resolve("changelog.yaml")))
                .allMatch(line -> line.matches("databaseChangeLog:"
                        + "|  # .*|  - property:|      (name|value|dbms): .*"
                        + "|  - include:|      file: migrations/[a-z0-9_]+\\.sql"));
    }

    private void open(DatabaseSettings settings, Migrations migrations) {
        Databases.open(settings, folder, backups::add, migrations).close();
    }

    private static Connection connect(DatabaseSettings settings) throws SQLException {
        return settings.isSqlite()
                ? SqliteConnections.open(settings.file(), Use.WRITE)
                : PostgresConnections.connect(settings);
    }

    private void insertPersonWithCard() throws SQLException {
        try (Connection connection = SqliteConnections.open(sqlite.file(), Use.WRITE);
                Statement statement = connection.createStatement()) {
            statement.execute("insert into people (id, name) values (1, 'a')");
            statement.execute("insert into cards (code, person) values ('x', 1)");
        }
    }

    private int count(String table) throws SQLException {
        try (Connection connection = SqliteConnections.open(sqlite.file(), Use.READ);
                Statement statement = connection.createStatement()) {
            return statement.executeQuery("select count(*) from " + table).getInt(1);
        }
    }
}
