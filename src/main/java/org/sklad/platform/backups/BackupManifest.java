package org.sklad.platform.backups;

import java.time.Instant;
import java.util.List;

/**
 * What a backup holds, written last into it.
 *
 * @param version of the format
 * @param createdAt when the copy of the database was begun; a scheduled backup holds nothing that was recorded later
 * @param key fingerprint of the master key
 * @param entries the database (on SQLite) and every file, in the order in which they are in the backup
 */
public record BackupManifest(int version, Instant createdAt, String key, List<Entry> entries)
        implements BackupFormat.Manifest {
    public BackupManifest {
        entries = List.copyOf(entries);
    }

    /** One file: its name within the backup, its size in bytes, and its hash in hexadecimal. */
    public record Entry(String name, long size, String sha256) {}
}
