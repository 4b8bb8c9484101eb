package org.sklad.platform.backups;

import java.time.Instant;
import java.util.List;
import org.sklad.platform.backups.BackupFormat.Manifest;

/**
 * The manifest of an increment: the changes of an installation since its last backup, written as the last entry.
 *
 * @param version version of the format
 * @param base moment of the full backup that begins the chain
 * @param sequence 1 for the first increment after the full backup
 * @param previous moment of the backup that this one changes
 * @param createdAt moment of this one: it contains nothing recorded later
 * @param key fingerprint of the master key
 * @param pageSize page size of the database in bytes; 0 if the database is not in the backup
 * @param pages number of pages of the database after the change
 * @param entries the changed pages, each after its number, and every new file
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
        List<BackupEntry> entries)
        implements Manifest {
    Increment {
        entries = List.copyOf(entries);
    }
}
