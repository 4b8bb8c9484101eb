package org.sklad.platform.db;

import java.nio.file.Path;
import org.sklad.platform.crypto.Secret;

/**
 * Where the database is.
 *
 * @param url {@code jdbc:sqlite:FILE} or {@code jdbc:postgresql://HOST/NAME}; the engine follows from it
 * @param user for PostgreSQL; empty on SQLite
 * @param dataFolder the folder that the running server holds, whatever the engine
 */
public record DatabaseSettings(String url, String user, Secret password, Path dataFolder) {
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
}
