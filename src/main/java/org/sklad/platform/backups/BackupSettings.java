package org.sklad.platform.backups;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.sklad.platform.db.DataFolder;

/**
 * What is backed up and where to.
 *
 * @param database the file of an SQLite database; empty on PostgreSQL, which has tools of its own
 * @param second a folder on another disk that gets a copy of everything
 * @param lists small files that are kept beside the backups in their latest state, never in them
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
