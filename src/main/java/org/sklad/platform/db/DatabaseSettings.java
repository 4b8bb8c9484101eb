package org.sklad.platform.db;

import java.nio.file.Path;
import java.util.Optional;
import org.sklad.platform.crypto.Secret;

/**
 * The address of the database and its access.
 *
 * @param url {@code jdbc:sqlite:FILE} or {@code jdbc:postgresql://HOST/NAME}; it determines the engine
 * @param user for PostgreSQL; empty on SQLite
 * @param dataFolder the folder that the running server holds, with either engine
 * @param sslMode for PostgreSQL; empty for the default, which depends on the host
 * @param migrationRole the role that changes the schema of a PostgreSQL database; empty if the user does it
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
            // The driver reads pragmas after the question mark. Ours are fixed and verified.
            throw new CannotStart("The database address must name a file and nothing else: " + url);
        }
    }

    /** Creates settings with one role for everything and the default {@code sslMode}. */
    public DatabaseSettings(String url, String user, Secret password, Path dataFolder) {
        this(url, user, password, dataFolder, "", Optional.empty());
    }

    /** Returns settings for SQLite in one file, the default of a new installation. */
    public static DatabaseSettings sqlite(Path file, Path dataFolder) {
        return new DatabaseSettings(SQLITE + file, "", new Secret(""), dataFolder);
    }

    public boolean isSqlite() {
        return url.startsWith(SQLITE);
    }

    /** Returns the file of an SQLite database. */
    public Path file() {
        return Path.of(url.substring(SQLITE.length()));
    }

    /** Returns a copy with another TLS mode. */
    public DatabaseSettings withSslMode(String other) {
        return new DatabaseSettings(url, user, password, dataFolder, other, migrationRole);
    }

    /** Returns a copy with a separate role for changes of the schema. */
    public DatabaseSettings withMigrationRole(DatabaseRole role) {
        return new DatabaseSettings(url, user, password, dataFolder, sslMode, Optional.of(role));
    }

    /** Returns a copy for the role that changes the schema. */
    DatabaseSettings forMigration() {
        return migrationRole
                .map(role ->
                        new DatabaseSettings(url, role.user(), role.password(), dataFolder, sslMode, Optional.empty()))
                .orElse(this);
    }
}
