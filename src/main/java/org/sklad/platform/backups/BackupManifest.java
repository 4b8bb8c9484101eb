package org.sklad.platform.backups;

import java.time.Instant;
import java.util.List;

/**
 * The contents of a backup, written as its last entry.
 *
 * @param version version of the format
 * @param createdAt start of the copy of the database; a scheduled backup contains nothing recorded later
 * @param key fingerprint of the master key
 * @param entries the database (on SQLite) and every file, in the order of the backup
 */
public record BackupManifest(int version, Instant createdAt, String key, List<BackupEntry> entries)
        implements BackupFormat.Manifest {
    public BackupManifest {
        entries = List.copyOf(entries);
    }
}
