package org.sklad.platform.backups;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sklad.platform.crypto.MasterKeys;
import org.sklad.platform.crypto.PrivateFiles;

/** Restores a database and files from a chain of backup files, in a separate folder that only the owner can open. */
final class BackupUnpacking {
    private final Path folder;
    private final MasterKeys keys;
    private final boolean withFiles;

    /**
     * Creates an unpacking into a folder.
     *
     * @param withFiles false to unpack only the database
     */
    BackupUnpacking(Path folder, MasterKeys keys, boolean withFiles) {
        this.folder = folder;
        this.keys = keys;
        this.withFiles = withFiles;
    }

    /** Returns the database after {@link #unpack}; missing if the backup is from an installation on PostgreSQL. */
    Path database() {
        return folder.resolve(BackupFormat.DATABASE);
    }

    /**
     * The contents of a chain besides the database.
     *
     * @param key fingerprint of the master key of the chain
     * @param files names of the files
     */
    record Unpacked(String key, Set<String> files) {}

    /**
     * Unpacks the full backup and applies each increment. The folder is valid only after this has returned.
     *
     * @throws BackupRefused if a part is damaged, has another key, or does not follow the one before it
     */
    Unpacked unpack(BackupChain chain) throws IOException {
        Set<String> files = new HashSet<>();
        BackupName previous = chain.full();
        BackupManifest full = full(chain.file(previous));
        addFiles(full.entries(), files);
        for (BackupName part : chain.parts().subList(1, chain.parts().size())) {
            addFiles(apply(chain.file(part), part, previous).entries(), files);
            previous = part;
        }
        return new Unpacked(full.key(), files);
    }

    BackupManifest full(Path file) throws IOException {
        return new BackupReader(file, keys).read(this::target);
    }

    Increment apply(Path file, BackupName name, BackupName previous) throws IOException {
        Increment increment = new BackupReader(file, keys)
                .readIncrement(each -> each.equals(BackupFormat.PAGES) ? new PageSink(database()) : target(each));
        boolean follows = increment.base().equals(name.base())
                && increment.sequence() == name.sequence()
                && increment.createdAt().equals(name.moment())
                && increment.previous().equals(previous.moment());
        if (!follows) {
            throw new BackupRefused(file, "it does not follow " + previous.text() + ". Was it renamed?");
        }
        if (increment.pageSize() > 0) {
            resize(increment.pages() * (long) increment.pageSize());
        }
        return increment;
    }

    private void resize(long bytes) throws IOException {
        try (FileChannel database = FileChannel.open(database(), StandardOpenOption.WRITE)) {
            if (database.size() < bytes) {
                throw new IOException("the database is too short: " + database.size() + " of " + bytes);
            }
            database.truncate(bytes);
            database.force(true);
        }
    }

    private OutputStream target(String name) throws IOException {
        if (!withFiles && !name.equals(BackupFormat.DATABASE)) {
            return OutputStream.nullOutputStream();
        }
        Path file = folder.resolve(name);
        Path parent = file.getParent();
        if (parent != null) {
            PrivateFiles.createFolders(parent);
        }
        return PrivateFiles.create(file);
    }

    private static void addFiles(List<BackupEntry> entries, Set<String> files) {
        entries.stream()
                .map(BackupEntry::name)
                .filter(name -> name.startsWith(BackupFormat.FILES))
                .forEach(files::add);
    }
}
