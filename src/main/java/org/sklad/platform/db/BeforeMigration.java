package org.sklad.platform.db;

import java.nio.file.Path;

/** What happens once before pending changes touch an SQLite database that holds data: the backup. */
@FunctionalInterface
public interface BeforeMigration {
    /** Nothing is changed when it throws. {@link SqliteConnections#copy} makes a sound copy of the file. */
    void run(Path database);
}
