package org.sklad.platform.db;

import com.google.errorprone.annotations.MustBeClosed;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sklad.people.beneficiaries.CodedDatabase;
import org.sklad.platform.crypto.InstallationKeys;
import org.sklad.platform.crypto.KeyPurpose;
import org.sklad.platform.crypto.KeyedHash;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.crypto.Secret;

/** A fresh database with the whole schema for one test class. Closing it removes it. PostgreSQL is started once per JVM. */
public final class TestDatabases implements AutoCloseable {
    private final DatabaseSettings settings;
    private final DataFolder folder;
    private final Database database;
    private final KeyedHash kinds =
            InstallationKeys.random(new Randomness(new SecureRandom())).hash(KeyPurpose.VULNERABILITIES);

    private TestDatabases(DatabaseSettings settings) {
        this.settings = settings;
        folder = DataFolder.hold(settings.dataFolder());
        database = new CodedDatabase(Databases.open(settings, folder, file -> Optional.empty()), kinds);
    }

    public static TestDatabases open(Engine engine) {
        return engine == Engine.SQLITE ? sqlite() : postgresql();
    }

    public static TestDatabases sqlite() {
        Path folder = temporaryFolder();
        Path file = folder.resolve(SqliteTemplate.NAME);
        writeMigrated(file);
        return new TestDatabases(DatabaseSettings.sqlite(file, folder));
    }

    /** Writes an empty SQLite database after all migrations, without the rows that an installation adds. */
    public static void writeMigrated(Path file) {
        try {
            Files.write(file, SqliteTemplate.MIGRATED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static TestDatabases postgresql() {
        return new TestDatabases(migratedPostgresql());
    }

    /** Creates a PostgreSQL database in which only the migrations have run. */
    public static DatabaseSettings migratedPostgresql() {
        return freshPostgresql(Template.NAME);
    }

    /** Creates an empty PostgreSQL database without a schema. */
    public static DatabaseSettings emptyPostgresql() {
        return freshPostgresql("template1");
    }

    /** Runs statements in order as a superuser of the PostgreSQL server, in the database of that name. */
    static void onServer(String database, List<String> statements) {
        DatabaseSettings settings = Server.settings(database);
        try (Connection connection = PostgresConnections.connect(settings);
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } finally {
            TemporaryFolders.delete(settings.dataFolder());
        }
    }

    /** Returns the settings with which a role of the PostgreSQL server opens a database. */
    static DatabaseSettings as(String user, String password, String database) {
        DatabaseSettings settings = Server.settings(database);
        return new DatabaseSettings(
                settings.url().replaceFirst("\\?.*", ""), user, new Secret(password), settings.dataFolder());
    }

    private static DatabaseSettings freshPostgresql(String template) {
        String name = "t" + UUID.randomUUID().toString().replace("-", "");
        Server.execute("create database " + name + " template " + template + " strategy file_copy");
        return Server.settings(name);
    }

    public Database database() {
        return database;
    }

    /** Opens the same database once more, as another server on it does. */
    @MustBeClosed
    public Database beside() {
        return new CodedDatabase(Databases.open(settings, folder, file -> Optional.empty()), kinds);
    }

    /**
     * Opens the same database once more for {@link Damage}, which runs hundreds of checks again and again. On PostgreSQL, the
     * connections start in the mode without triggers, because changing the mode discards all plans, and the driver keeps more
     * statements than the 256 that it usually does. Otherwise the server would plan each check each time.
     */
    @MustBeClosed
    public Database besideForDamage() {
        if (settings.isSqlite()) {
            return beside();
        }
        DatabaseSettings kept = new DatabaseSettings(
                settings.url() + "&options=-c%20session_replication_role=replica"
                        + "&preparedStatementCacheQueries=2000&preparedStatementCacheSizeMiB=50",
                settings.user(),
                settings.password(),
                settings.dataFolder());
        return new CodedDatabase(Databases.open(kept, folder, file -> Optional.empty()), kinds);
    }

    /** Returns the hash key of the vulnerabilities in this database. */
    KeyedHash kinds() {
        return kinds;
    }

    public DatabaseSettings settings() {
        return settings;
    }

    public DataFolder folder() {
        return folder;
    }

    @Override
    public void close() {
        database.close();
        folder.close();
        TemporaryFolders.delete(settings.dataFolder());
        if (!settings.isSqlite()) {
            // Deleting hundreds of them at the end of the JVM took minutes.
            Server.execute("drop database "
                    + settings.url().replaceFirst("\\?.*", "").replaceFirst(".*/", "") + " with (force)");
        }
    }

    static Path temporaryFolder() {
        return TemporaryFolders.makeForDatabase("sklad-test");
    }

    /** The PostgreSQL server. The first test that needs it starts it, and it ends with the JVM. */
    private static final class Server {
        private static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setDataDirectory(MemoryDisk.make("postgresql"))
                        .setServerConfig("max_connections", "300")
                        // These repair a database after a power cut, which no test makes.
                        .setServerConfig("full_page_writes", "off")
                        .setServerConfig("wal_level", "minimal")
                        .setServerConfig("max_wal_senders", "0")
                        .setServerConfig("max_wal_size", "256MB")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException("PostgreSQL is needed for the tests and comes from Maven Central", e);
            }
        }

        static DatabaseSettings settings(String name) {
            return new DatabaseSettings(
                    POSTGRES.getJdbcUrl("postgres", name), "postgres", new Secret("postgres"), temporaryFolder());
        }

        static void execute(String sql) {
            try (Connection connection = POSTGRES.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute(sql);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Migrated once and written for every test, because running the migrations takes longer than most tests. */
    private static final class SqliteTemplate {
        private static final String NAME = "sklad.db";
        private static final byte[] MIGRATED = make();

        private static byte[] make() {
            Path folder = temporaryFolder();
            Path file = folder.resolve(NAME);
            Path copy = folder.resolve("copy.db");
            try (TestDatabases migrated = new TestDatabases(DatabaseSettings.sqlite(file, folder))) {
                SqliteConnections.copy(migrated.settings().file(), copy);
                return Files.readAllBytes(copy);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Migrated once and copied for every test class. */
    private static final class Template {
        private static final String NAME = make();

        private static String make() {
            String name = "migrated";
            Server.execute("create database " + name);
            PostgresMigration.run(Server.settings(name), Migrations.OURS, () -> {});
            return name;
        }
    }
}
