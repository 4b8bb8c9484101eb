package org.sklad.platform.db;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.DigestInputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.sklad.platform.crypto.MasterKey;

/** Writes a backup in one pass: each file is read once, hashed, compressed and encrypted on its way. */
final class BackupWriter {
    private final MasterKey key;
    private final Instant createdAt;

    BackupWriter(MasterKey key, Instant createdAt) {
        this.key = key;
        this.createdAt = createdAt;
    }

    /** Writes the database and the files (by their names in the backup), then closes the stream. */
    void write(OutputStream out, Path database, SortedMap<String, Path> files) throws IOException {
        byte[] header = BackupFormat.header(key.fingerprint());
        List<BackupManifest.Entry> entries = new ArrayList<>();
        out.write(header);
        try (ZipOutputStream zip = new ZipOutputStream(key.backups().encrypting(out, header))) {
            zip.setLevel(Deflater.BEST_SPEED);
            entries.add(add(zip, BackupFormat.DATABASE, database));
            for (var file : files.entrySet()) {
                try {
                    entries.add(add(zip, file.getKey(), file.getValue()));
                } catch (NoSuchFileException e) {
                    // Swept since the list was made: no row names it any more. Files never change, they only go.
                }
            }
            put(zip, BackupFormat.MANIFEST);
            zip.write(BackupFormat.JSON.writeValueAsBytes(
                    new BackupManifest(BackupFormat.VERSION, createdAt, key.fingerprint(), entries)));
            zip.closeEntry();
        }
    }

    private BackupManifest.Entry add(ZipOutputStream zip, String name, Path source) throws IOException {
        try (DigestInputStream in = new DigestInputStream(Files.newInputStream(source), BackupFormat.sha256())) {
            put(zip, name);
            long size = in.transferTo(zip);
            zip.closeEntry();
            return new BackupManifest.Entry(
                    name, size, HexFormat.of().formatHex(in.getMessageDigest().digest()));
        }
    }

    private void put(ZipOutputStream zip, String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setLastModifiedTime(FileTime.from(createdAt));
        zip.putNextEntry(entry);
    }
}
