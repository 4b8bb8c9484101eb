package org.sklad.platform.backups;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.sklad.platform.backups.BackupFormat.Kind;
import org.sklad.platform.backups.BackupFormat.Manifest;
import org.sklad.platform.crypto.MasterKey;

/** Writes a backup in one pass: each entry is read once, and hashed, compressed and encrypted on the way. */
final class BackupWriter implements AutoCloseable {
    private final Instant createdAt;
    private final ZipOutputStream zip;
    private final List<BackupEntry> entries = new ArrayList<>();

    BackupWriter(OutputStream out, Kind kind, MasterKey key, Instant createdAt) throws IOException {
        this.createdAt = createdAt;
        byte[] header = kind.header(key.fingerprint());
        out.write(header);
        zip = new ZipOutputStream(key.backups().encrypting(out, header));
        zip.setLevel(Deflater.BEST_SPEED);
    }

    /** Writes a full backup of the database and the files (by their names in the backup), then closes the stream. */
    static void writeFull(OutputStream out, MasterKey key, Instant createdAt, Path database, Map<String, Path> files)
            throws IOException {
        try (BackupWriter writer = new BackupWriter(out, Kind.FULL, key, createdAt)) {
            writer.add(BackupFormat.DATABASE, database);
            writer.addFiles(files);
            writer.finish(new BackupManifest(BackupFormat.VERSION, createdAt, key.fingerprint(), writer.entries()));
        }
    }

    /** Writes the content of an entry. */
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    void add(String name, Content content) throws IOException {
        put(name);
        Counted counted = new Counted(zip);
        content.writeTo(counted);
        zip.closeEntry();
        entries.add(new BackupEntry(
                name, counted.size, hex(counted.getMessageDigest().digest())));
    }

    void add(String name, Path source) throws IOException {
        try (DigestInputStream in = new DigestInputStream(Files.newInputStream(source), BackupFormat.sha256())) {
            put(name);
            long size = in.transferTo(zip);
            zip.closeEntry();
            entries.add(new BackupEntry(name, size, hex(in.getMessageDigest().digest())));
        }
    }

    void addFiles(Map<String, Path> files) throws IOException {
        for (Map.Entry<String, Path> file : files.entrySet()) {
            try {
                add(file.getKey(), file.getValue());
            } catch (NoSuchFileException e) {
                // Deleted after the list was made, because no row names it any more. Files are never changed, only
                // deleted.
            }
        }
    }

    List<BackupEntry> entries() {
        return entries;
    }

    void finish(Manifest manifest) throws IOException {
        put(BackupFormat.MANIFEST);
        zip.write(BackupFormat.JSON.writeValueAsBytes(manifest));
        zip.closeEntry();
    }

    private void put(String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setLastModifiedTime(FileTime.from(createdAt));
        zip.putNextEntry(entry);
    }

    private static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Counts and hashes, and leaves the stream below it open. */
    private static final class Counted extends DigestOutputStream {
        private long size;

        Counted(OutputStream out) {
            super(out, BackupFormat.sha256());
        }

        @Override
        public void write(int one) throws IOException {
            super.write(one);
            size++;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            super.write(bytes, offset, length);
            size += length;
        }
    }
}
