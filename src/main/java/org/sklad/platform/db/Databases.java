package org.sklad.platform.db;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.postgresql.PGConnection;
import org.sklad.platform.crypto.PrivateFiles;
import org.sklad.platform.db.Migrations.ChangeSet;
import org.sklad.platform.db.SqliteConnections.Use;

/** Opens the database with the engine of its address. */
public final class Databases {
    private Databases() {}

    /** Returns true on PostgreSQL. For the rare statement whose fastest form differs between the databases. */
    public static boolean isPostgresql(Handle handle) {
        try {
            return handle.getConnection().isWrapperFor(PGConnection.class);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Updates the schema and opens the database, for the program that holds the data folder.
     *
     * @param before makes the backup before a change of the schema and returns it; empty if none may be made
     * @throws CannotStart if the schema is newer than the program, the database is not safe at its place, or it is missing or
     *     empty beside the files, the backups or the key file of an installation
     */
    public static Database open(DatabaseSettings settings, DataFolder held, Function<Path, Optional<Path>> before) {
        return open(settings, held, before, Migrations.OURS);
    }

    static Database open(
            DatabaseSettings settings, DataFolder held, Function<Path, Optional<Path>> before, Migrations migrations) {
        return open(settings, held, before, migrations, SqliteEnvironment.REAL);
    }

    static Database open(
            DatabaseSettings settings,
            DataFolder held,
            Function<Path, Optional<Path>> before,
            Migrations migrations,
            SqliteEnvironment ground) {
        if (!settings.isSqlite()) {
            PostgresMigration.run(settings, migrations, () -> held.requireNew(settings.url()));
            return new PostgresDatabase(settings);
        }
        prepare(settings, held.path(), true, ground);
        if (Files.notExists(settings.file())) {
            held.requireNew(settings.file().toString());
        }
        makePrivate(settings.file());
        migrate(settings.file(), held, before, migrations);
        return SqliteDatabase.open(settings.file(), SqliteWriter.Limits.USUAL);
    }

    /**
     * Opens the database as it is, beside a server that may be running.
     *
     * @throws CannotStart if there is no database, its schema is newer or older than the program, or a change of it is not proven
     */
    public static Database openBeside(DatabaseSettings settings) {
        return openBeside(settings, Migrations.OURS);
    }

    static Database openBeside(DatabaseSettings settings, Migrations migrations) {
        return openBeside(settings, migrations, SqliteEnvironment.REAL);
    }

    static Database openBeside(DatabaseSettings settings, Migrations migrations, SqliteEnvironment ground) {
        if (settings.isSqlite()) {
            if (!Files.exists(settings.file())) {
                throw new CannotStart(
                        "There is no database at " + settings.file() + ". Start the server once to make it.");
            }
            prepare(settings, settings.dataFolder(), false, ground);
        }
        try (Connection connection = settings.isSqlite()
                ? SqliteConnections.open(settings.file(), Use.READ)
                : PostgresConnections.connect(settings)) {
            Set<ChangeSet> pending = migrations.pending(connection);
            if (!pending.isEmpty()) {
                throw new CannotStart("The database has an older schema than this program: it lacks "
                        + pending.iterator().next() + ". Start the server once to bring it up to date.");
            }
            if (settings.isSqlite() && new UpgradeMark(settings.dataFolder()).isHalfChanged(connection)) {
                throw new CannotStart("The upgrade of the database " + settings.file()
                        + " is not finished. Start the server:" + " it finishes the upgrade, or says why it cannot.");
            }
        } catch (IOException e) {
            throw new CannotStart("The mark of an unfinished upgrade cannot be read: " + e, e);
        } catch (SQLException e) {
            throw new CannotStart("The database cannot be opened: " + e.getMessage(), e);
        }
        return settings.isSqlite()
                ? SqliteDatabase.open(settings.file(), SqliteWriter.Limits.USUAL)
                : new PostgresDatabase(settings);
    }

    private static void prepare(
            DatabaseSettings settings, Path dataFolder, boolean isHolder, SqliteEnvironment ground) {
        SqliteConnections.prepareFolder(dataFolder, isHolder);
        SqliteConnections.requireSound(settings.file(), ground);
        SqliteConnections.sortInFolder(TemporarySpace.of(dataFolder));
    }

    /**
     * Creates the file as private, because SQLite would use the rights of the shell. SQLite gives its log the rights of the file.
     */
    private static void makePrivate(Path file) {
        try {
            if (Files.notExists(file)) {
                PrivateFiles.create(file).close();
            }
            PrivateFiles.tighten(file);
        } catch (IOException e) {
            throw new CannotStart("The database " + file + " cannot be kept from others: " + e, e);
        }
    }

    /**
     * Changes the schema. A change that fails, or whose result fails the check, leaves a mark in the data folder. The next start then
     * checks again. It makes no second backup of a half-changed schema, nor of rows that are the same as at the first try.
     */
    private static void migrate(
            Path file, DataFolder held, Function<Path, Optional<Path>> before, Migrations migrations) {
        UpgradeMark mark = new UpgradeMark(held.path());
        try (Connection connection = SqliteConnections.open(file, Use.MIGRATE)) {
            boolean pending = !migrations.pending(connection).isEmpty();
            boolean again = mark.isHalfChanged(connection);
            if (!pending && !again) {
                return;
            }
            if (!again && Migrations.applied(connection).isEmpty()) {
                held.requireNew(file.toString());
            } else if (!again) {
                String rows = SqliteFile.hashOfRows(connection);
                if (!mark.hasBackupOf(rows)) {
                    mark.set(connection, rows, before.apply(file));
                }
            }
            migrations.update(connection);
            checkForeignKeys(connection, file);
            mark.delete();
        } catch (IOException e) {
            throw new CannotStart("The mark of an unfinished upgrade cannot be changed: " + e, e);
        } catch (SQLException e) {
            throw new CannotStart("The database " + file + " cannot be opened: " + e.getMessage(), e);
        }
    }

    private static void checkForeignKeys(Connection connection, Path file) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("pragma foreign_key_check")) {
            if (row.next()) {
                throw new CannotStart(
                        "After changing the schema of " + file + ", rows of " + row.getString(1) + " point to rows of "
                                + row.getString(3) + " that do not exist. Restore the backup made before.");
            }
        }
    }

    /**
     * A file in the data folder, from the backup before a change of the schema until the change is proven. Its lines are the change sets
     * from before the change, the hash of all rows from before the backup, and the path of the backup, if there is one.
     */
    private record UpgradeMark(Path folder) {
        private Path file() {
            return folder.resolve("upgrade-unfinished");
        }

        /** Returns true if a change of the schema was begun and is not proven. A change that failed as a whole does not count. */
        boolean isHalfChanged(Connection connection) throws IOException, SQLException {
            return Files.exists(file())
                    && !lines().stream()
                            .findFirst()
                            .equals(Optional.of(Migrations.applied(connection).toString()));
        }

        /** Returns true if the backup of an earlier try is still there, or none may be made, and the rows are the same. */
        boolean hasBackupOf(String rows) throws IOException {
            List<String> lines = Files.exists(file()) ? lines() : List.of();
            return lines.size() == 3
                    && lines.get(1).equals(rows)
                    && (lines.get(2).isEmpty() || Files.exists(Path.of(lines.get(2))));
        }

        private List<String> lines() throws IOException {
            return Files.readAllLines(file());
        }

        void set(Connection connection, String rows, Optional<Path> backup) throws IOException, SQLException {
            String path = backup.map(Path::toAbsolutePath).map(Path::toString).orElse("");
            delete();
            try (OutputStream to = PrivateFiles.create(file())) {
                to.write("%s%n%s%n%s%n"
                        .formatted(Migrations.applied(connection), rows, path)
                        .getBytes(StandardCharsets.UTF_8));
            }
            PrivateFiles.sync(folder);
        }

        void delete() throws IOException {
            Files.deleteIfExists(file());
        }
    }
}
