package org.sklad.platform.backups;

import java.time.Instant;
import java.util.List;
import org.sklad.platform.backups.BackupFormat.Manifest;

/**
 * What changed in an installation since its last full backup or the increment after it, written last into the increment.
 *
 * @param version of the format
 * @param base moment of the full backup that the chain begins with
 * @param sequence 1 for the first increment after the full backup
 * @param previous moment of the backup that this one changes
 * @param createdAt moment of this one: nothing that was recorded later is in it
 * @param key fingerprint of the master key
 * @param pageSize of the database in bytes; 0 where it is not in the backup
 * @param pages how many the database has after the change
 * @param entries the changed pages, each behind its number, and every new file
 */
record Increment(
        int version,
        Instant base,
        int sequence,
        Instant previous,
        Instant createdAt,
        String key,
        int pageSize,
        int pages,
        List<BackupManifest.Entry> entries)
        implements Manifest {
    Increment {
        entries = List.copyOf(entries);
    }
}
