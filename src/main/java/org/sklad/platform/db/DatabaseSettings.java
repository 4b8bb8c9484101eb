package org.sklad.platform.db;

import java.nio.file.Path;
import java.util.Optional;
import org.sklad.platform.crypto.Secret;

/**
 * Where the database is.
 *
 * @param url {@code jdbc:sqlite:FILE} or {@code jdbc:postgresql://HOST/NAME}; the engine follows from it
 * @param user for PostgreSQL; empty on SQLite
 * @param dataFolder the folder that the running server holds, whatever the engine
 * @param sslMode for PostgreSQL; empty for the default, which depends on the host
 * @param migrationRole the role that changes the schema of a PostgreSQL database; empty where the user does it
 */
public record DatabaseSettings(
        String url,
        String user,
        Secret password,
        Path dataFolder,
        String sslMode,
        Optional<DatabaseRole> migrationRole) {
    private static final String SQLITE = "jdbc:sqlite:";
    private static final String POSTGRESQL = "jdbc:postgresql:";

    public DatabaseSettings {
        if (!url.startsWith(SQLITE) && !url.startsWith(POSTGRESQL)) {
            throw new CannotStart("The database address must begin with " + SQLITE + " or " + POSTGRESQL
                    + "; it begins with " + url.substring(0, Math.min(url.length(), 16)));
        }
        if (url.startsWith(SQLITE)
                && (url.contains("?") || url.length() == SQLITE.length() || url.contains(":memory:"))) {
            // The driver reads pragmas from behind the question mark; ours are set, read back and not for choosing.
            throw new CannotStart("The database address must name a file and nothing else: " + url);
        }
    }

    /** With one role for everything and the default of {@code sslMode}. */
    public DatabaseSettings(String url, String user, Secret password, Path dataFolder) {
        this(url, user, password, dataFolder, "", Optional.empty());
    }

    /** SQLite in one file, as a new installation has it. */
    public static DatabaseSettings sqlite(Path file, Path dataFolder) {
        return new DatabaseSettings(SQLITE + file, "", new Secret(""), dataFolder);
    }

    public boolean isSqlite() {
        return url.startsWith(SQLITE);
    }

    /** The file of an SQLite database. */
    public Path file() {
        return Path.of(url.substring(SQLITE.length()));
    }

    /** The same database with another mode of TLS. */
    public DatabaseSettings withSslMode(String other) {
        return new DatabaseSettings(url, user, password, dataFolder, other, migrationRole);
    }

    /** The same database with a role of its own for changes of the schema. */
    public DatabaseSettings withMigrationRole(DatabaseRole role) {
        return new DatabaseSettings(url, user, password, dataFolder, sslMode, Optional.of(role));
    }

    /** The same database as the role sees it that changes the schema. */
    DatabaseSettings forMigration() {
        return migrationRole
                .map(role ->
                        new DatabaseSettings(url, role.user(), role.password(), dataFolder, sslMode, Optional.empty()))
                .orElse(this);
    }
}
