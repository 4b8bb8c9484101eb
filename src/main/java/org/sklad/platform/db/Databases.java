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
import java.util.Set;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.postgresql.PGConnection;
import org.sklad.platform.crypto.PrivateFiles;
import org.sklad.platform.db.Migrations.ChangeSet;
import org.sklad.platform.db.SqliteConnections.Use;

/** Opens the database with the engine of its address. */
public final class Databases {
    /** The name of a file in the data folder while a change of the schema is not proven. */
    private static final String UNFINISHED = "upgrade-unfinished";

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
     * @throws CannotStart if the schema is newer than the program, the database is not safe at its place, or it is missing or
     *     empty beside the files or backups of an installation
     */
    public static Database open(DatabaseSettings settings, DataFolder held, Consumer<Path> before) {
        return open(settings, held, before, Migrations.OURS);
    }

    static Database open(DatabaseSettings settings, DataFolder held, Consumer<Path> before, Migrations migrations) {
        return open(settings, held, before, migrations, SqliteEnvironment.REAL);
    }

    static Database open(
            DatabaseSettings settings,
            DataFolder held,
            Consumer<Path> before,
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
     * @throws CannotStart if there is no database, or its schema is newer or older than the program
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
     * checks again, and it makes no second backup, which would have the half-changed schema. The mark has the change sets from before: if
     * the database still has exactly these, nothing is half-changed.
     */
    private static void migrate(Path file, DataFolder held, Consumer<Path> before, Migrations migrations) {
        Path unfinished = held.path().resolve(UNFINISHED);
        try (Connection connection = SqliteConnections.open(file, Use.MIGRATE)) {
            boolean pending = !migrations.pending(connection).isEmpty();
            String applied = Migrations.applied(connection).toString();
            boolean again =
                    Files.exists(unfinished) && !Files.readString(unfinished).equals(applied);
            if (!pending && !again) {
                return;
            }
            if (!again && Migrations.applied(connection).isEmpty()) {
                held.requireNew(file.toString());
            } else if (!again) {
                before.accept(file);
                mark(held.path(), applied);
            }
            migrations.update(connection);
            checkForeignKeys(connection, file);
            Files.deleteIfExists(unfinished);
        } catch (IOException e) {
            throw new CannotStart("The mark of an unfinished upgrade cannot be changed: " + e, e);
        } catch (SQLException e) {
            throw new CannotStart("The database " + file + " cannot be opened: " + e.getMessage(), e);
        }
    }

    private static void mark(Path folder, String applied) throws IOException {
        Path unfinished = folder.resolve(UNFINISHED);
        Files.deleteIfExists(unfinished);
        try (OutputStream to = PrivateFiles.create(unfinished)) {
            to.write(applied.getBytes(StandardCharsets.UTF_8));
        }
        PrivateFiles.sync(folder);
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
}
