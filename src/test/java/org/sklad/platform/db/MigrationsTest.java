package org.sklad.platform.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sklad.platform.db.SqliteConnections.Use;

final class MigrationsTest {
    private static final Migrations FIRST = new Migrations("migrations-test/first.yaml");
    private static final Migrations SECOND = new Migrations("migrations-test/second.yaml");
    private static final Migrations BROKEN = new Migrations("migrations-test/broken.yaml");
    private static final Migrations FAILING = new Migrations("migrations-test/failing.yaml");

    private static final Path OUR_FILES = Path.of("src", "main", "resources", "migrations");
    private static final String CHANGE_LOG = "changelog.yaml";

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
    void makes_one_backup_before_pending_changes_and_none_without() {
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
    void rebuilding_a_parent_table_keeps_its_child_rows() throws SQLException {
        open(sqlite, FIRST);
        insertPersonWithCard();

        open(sqlite, SECOND);

        assertThat(count("cards")).isOne();
        assertThat(count("people")).isOne();
    }

    @Test
    void refuses_changes_that_leave_dangling_references() throws SQLException {
        open(sqlite, FIRST);
        insertPersonWithCard();

        for (String start : List.of("first", "after a restart")) {
            assertThatThrownBy(() -> open(sqlite, BROKEN))
                    .as(start)
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("cards");
        }
        assertThat(backups).as("no backup of the broken state").hasSize(1);

        deleteCards();
        open(sqlite, BROKEN);
        open(sqlite, BROKEN);
        assertThat(backups).hasSize(1);
    }

    @Test
    void an_upgrade_that_changed_nothing_is_not_taken_for_half_done() throws Exception {
        open(sqlite, FIRST);
        Path mark = path.resolve("upgrade-unfinished");
        try (Connection connection = SqliteConnections.open(sqlite.file(), Use.READ)) {
            Files.writeString(mark, Migrations.applied(connection).toString());
        }
        open(sqlite, SECOND);
        assertThat(backups).hasSize(1);
        assertThat(mark).doesNotExist();

        Files.writeString(mark, "of another state");
        open(sqlite, SECOND);
        assertThat(backups).as("checked again").hasSize(1);
        assertThat(mark).doesNotExist();
    }

    @Test
    void an_upgrade_that_fails_again_and_again_makes_one_backup() throws Exception {
        open(sqlite, FIRST);
        insertPersonWithCard();

        for (String start : List.of("first", "after a restart", "after another restart")) {
            assertThatThrownBy(() -> open(sqlite, FAILING)).as(start).isInstanceOf(CannotStart.class);
        }
        assertThat(backups).hasSize(1);

        open(sqlite, FIRST);
        deleteCards();
        assertThatThrownBy(() -> open(sqlite, FAILING)).isInstanceOf(CannotStart.class);
        assertThat(backups).as("the old program changed the data").hasSize(2);

        Files.delete(path.resolve("backup-2"));
        assertThatThrownBy(() -> open(sqlite, FAILING)).isInstanceOf(CannotStart.class);
        assertThat(backups).as("the backup was deleted").hasSize(3);

        open(sqlite, SECOND);
        assertThat(backups).hasSize(3);
        assertThat(path.resolve("upgrade-unfinished")).doesNotExist();
    }

    @Test
    void a_command_beside_a_server_refuses_a_half_changed_schema() throws SQLException {
        open(sqlite, FIRST);
        insertPersonWithCard();
        assertThatThrownBy(() -> open(sqlite, FAILING)).isInstanceOf(CannotStart.class);
        Databases.openBeside(sqlite, FIRST).close();

        assertThatThrownBy(() -> open(sqlite, BROKEN)).isInstanceOf(CannotStart.class);
        assertThatThrownBy(() -> Databases.openBeside(sqlite, BROKEN).close())
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("The upgrade of the database " + sqlite.file() + " is not finished");

        deleteCards();
        open(sqlite, BROKEN);
        Databases.openBeside(sqlite, BROKEN).close();
    }

    @Test
    void an_upgrade_after_a_restore_makes_no_backup_even_if_it_fails_at_first() throws Exception {
        open(sqlite, FIRST);
        insertPersonWithCard();
        assertThatThrownBy(() -> Databases.open(sqlite, folder, file -> Optional.empty(), FAILING))
                .isInstanceOf(CannotStart.class);

        assertThatThrownBy(() -> open(sqlite, FAILING)).isInstanceOf(CannotStart.class);
        assertThat(backups).isEmpty();

        deleteCards();
        open(sqlite, SECOND);
        assertThat(backups).hasSize(1);
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
    void a_command_beside_a_server_refuses_an_older_schema_and_never_changes_it() {
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
    void a_command_beside_a_server_does_not_make_a_missing_database() {
        assertThatThrownBy(() -> Databases.openBeside(sqlite).close())
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining(sqlite.file().toString());
        assertThat(sqlite.file()).doesNotExist();
    }

    @Test
    void a_lock_of_a_killed_program_delays_nothing() throws SQLException {
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

    /** Liquibase leaves auto-commit off on a pooled connection. Later writes are then answered and lost. */
    @Test
    void writes_after_a_migration_are_committed() throws SQLException {
        for (DatabaseSettings settings : List.of(sqlite, TestDatabases.emptyPostgresql())) {
            try (Database database = Databases.open(settings, folder, this::backUp, FIRST)) {
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
    void a_start_without_pending_changes_knows_every_change_that_liquibase_ran() throws SQLException {
        open(sqlite, Migrations.OURS);

        try (Connection connection = SqliteConnections.open(sqlite.file(), Use.READ)) {
            assertThat(Migrations.applied(connection)).isNotEmpty();
            assertThat(Migrations.OURS.pending(connection)).isEmpty();
        }
    }

    /** Liquibase's own addColumn and dropColumn rebuild tables on SQLite and corrupt them. */
    @Test
    void every_change_is_formatted_sql_and_in_the_list() throws IOException {
        assertThat(Files.readAllLines(OUR_FILES.resolve(CHANGE_LOG)))
                .allMatch(line -> line.matches("databaseChangeLog:"
                        + "|  # .*|  - property:|      (name|value|dbms): .*"
                        + "|  - include:|      file: migrations/[0-9]{3}-[a-z0-9_]+\\.sql"));
        try (Stream<Path> files = Files.list(OUR_FILES)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> !name.equals(CHANGE_LOG)))
                    .containsExactlyInAnyOrderElementsOf(included());
        }
    }

    @Test
    void files_are_numbered_without_a_gap_in_the_order_of_the_list() throws IOException {
        List<String> included = included();
        for (int i = 0; i < included.size(); i++) {
            assertThat(included.get(i)).startsWith("%03d-".formatted(i + 1));
        }
    }

    /** A file can get another number before its release, and no two files are taken for one. */
    @Test
    void a_database_knows_each_file_by_its_name_without_the_number() throws IOException {
        for (String file : included()) {
            assertThat(Files.readAllLines(OUR_FILES.resolve(file)).get(0))
                    .isEqualTo("-- liquibase formatted sql logicalFilePath:migrations/" + file.substring(4));
        }
        assertThat(included()).extracting(file -> file.substring(4)).doesNotHaveDuplicates();
    }

    @Test
    void a_new_database_records_its_changes_without_the_numbers_of_the_files() throws Exception {
        for (DatabaseSettings settings : migrated()) {
            List<String> before = beforeNumbers(settings);
            assertThat(recorded(settings, "filename || ' ' || id || ' ' || md5sum"))
                    .startsWith(before.toArray(String[]::new));
        }
    }

    /** Liquibase checks too: it would run again what it does not know by name and checksum. */
    @Test
    void a_database_made_before_files_had_numbers_stays_unchanged() throws Exception {
        String everything = "orderexecuted || ' ' || filename || ' ' || author || ' ' || id || ' ' || md5sum || ' '"
                + " || exectype || ' ' || dateexecuted || ' ' || deployment_id";
        for (DatabaseSettings settings : migrated()) {
            makeAsBeforeNumbers(settings);
            List<String> before = recorded(settings, everything);

            open(settings, Migrations.OURS);
            Databases.openBeside(settings, Migrations.OURS).close();
            try (Connection connection = connectToMigrate(settings)) {
                assertThat(Migrations.OURS.pending(connection)).isEmpty();
                Migrations.OURS.update(connection);
            }

            assertThat(recorded(settings, everything)).isEqualTo(before);
            assertThat(backups).isEmpty();
        }
    }

    private List<DatabaseSettings> migrated() {
        TestDatabases.writeMigrated(sqlite.file());
        return List.of(sqlite, TestDatabases.migratedPostgresql());
    }

    private static void makeAsBeforeNumbers(DatabaseSettings settings) throws Exception {
        List<String> rows = beforeNumbers(settings);
        try (Connection connection = connect(settings);
                PreparedStatement update = connection.prepareStatement(
                        "update databasechangelog set filename = ?, id = ?, md5sum = ? where orderexecuted = ?")) {
            for (int i = 0; i < rows.size(); i++) {
                String[] row = rows.get(i).split(" ", -1);
                for (int column = 0; column < row.length; column++) {
                    update.setString(column + 1, row[column]);
                }
                update.setInt(4, i + 1);
                assertThat(update.executeUpdate()).isOne();
            }
        }
    }

    /** Returns the rows of {@code databasechangelog} that the last program without numbers made: file, id, checksum. */
    private static List<String> beforeNumbers(DatabaseSettings settings) throws IOException {
        String engine = settings.isSqlite() ? "sqlite" : "postgresql";
        return Files.readAllLines(
                Path.of("src", "test", "resources", "migrations-test", "before-numbers-" + engine + ".txt"));
    }

    private static List<String> recorded(DatabaseSettings settings, String columns) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = connect(settings);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select " + columns + " from databasechangelog order by orderexecuted")) {
            while (row.next()) {
                rows.add(row.getString(1));
            }
        }
        return rows;
    }

    /** Returns the files of the list in its order. */
    private static List<String> included() throws IOException {
        return Files.readAllLines(OUR_FILES.resolve(CHANGE_LOG)).stream()
                .filter(line -> line.strip().startsWith("file: "))
                .map(line -> line.strip().replaceFirst("file: migrations/", ""))
                .toList();
    }

    private void open(DatabaseSettings settings, Migrations migrations) {
        Databases.open(settings, folder, this::backUp, migrations).close();
    }

    private Optional<Path> backUp(Path database) {
        backups.add(database);
        try {
            return Optional.of(Files.createFile(path.resolve("backup-" + backups.size())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Connection connect(DatabaseSettings settings) throws SQLException {
        return settings.isSqlite()
                ? SqliteConnections.open(settings.file(), Use.WRITE)
                : PostgresConnections.connect(settings);
    }

    private static Connection connectToMigrate(DatabaseSettings settings) throws SQLException {
        return settings.isSqlite()
                ? SqliteConnections.open(settings.file(), Use.MIGRATE)
                : PostgresConnections.connect(settings.forMigration());
    }

    private void insertPersonWithCard() throws SQLException {
        try (Connection connection = SqliteConnections.open(sqlite.file(), Use.WRITE);
                Statement statement = connection.createStatement()) {
            statement.execute("insert into people (id, name) values (1, 'a')");
            statement.execute("insert into cards (code, person) values ('x', 1)");
        }
    }

    private void deleteCards() throws SQLException {
        try (Connection connection = SqliteConnections.open(sqlite.file(), Use.WRITE);
                Statement statement = connection.createStatement()) {
            statement.execute("delete from cards");
        }
    }

    private int count(String table) throws SQLException {
        try (Connection connection = SqliteConnections.open(sqlite.file(), Use.READ);
                Statement statement = connection.createStatement()) {
            return statement.executeQuery("select count(*) from " + table).getInt(1);
        }
    }
}
