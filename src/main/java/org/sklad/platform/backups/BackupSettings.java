package org.sklad.platform.backups;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.sklad.platform.db.DataFolder;

/**
 * The sources and the destinations of backups.
 *
 * @param database the file of an SQLite database; empty on PostgreSQL, which has its own tools
 * @param second a folder on another disk that gets a copy of everything
 * @param lists small files whose lines are kept beside the backups, never in them
 */
public record BackupSettings(
        Path dataFolder, Optional<Path> database, Optional<Path> second, BackupRetention retention, List<Path> lists) {
    public BackupSettings {
        lists = List.copyOf(lists);
    }

    Path folder() {
        return dataFolder.resolve(DataFolder.BACKUPS);
    }
}
