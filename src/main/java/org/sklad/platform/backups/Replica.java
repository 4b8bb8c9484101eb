package org.sklad.platform.backups;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.sklad.platform.crypto.MasterKey;
import org.sklad.platform.crypto.MasterKeys;
import org.sklad.platform.crypto.PrivateFiles;
import org.sklad.platform.db.TemporaryFolder;

/**
 * The database that the newest chain of backups restores to, in {@code tmp/} of the data folder. An increment is the difference
 * between it and the running database, and is verified by applying it here. Empty if the database is on PostgreSQL.
 */
final class Replica implements AutoCloseable {
    private final TemporaryFolder folder;
    private final MasterKey key;
    private final BackupUnpacking unpacking;
    private final Set<String> files = new HashSet<>();

    Replica(Path dataFolder, MasterKey key) throws IOException {
        folder = new TemporaryFolder(dataFolder, "backups");
        this.key = key;
        unpacking = new BackupUnpacking(folder.path(), MasterKeys.of(key), false);
    }

    /** Returns the master key of the chain. */
    MasterKey key() {
        return key;
    }

    Path database() {
        return unpacking.database();
    }

    /** Returns the names of the files in the chain. */
    Set<String> files() {
        return files;
    }

    /** Restores the chain here. */
    void unpack(BackupChain chain) throws IOException {
        files.addAll(unpacking.unpack(chain).files());
    }

    /** Copies the whole database here as the first state of a new chain, and replaces the copy of an earlier attempt. */
    void copy(SqlitePages.Snapshot snapshot, BooleanSupplier stopped) throws IOException {
        Files.deleteIfExists(database());
        try (OutputStream made = PrivateFiles.create(database())) {
            made.flush();
        }
        try (FileChannel target = FileChannel.open(database(), StandardOpenOption.WRITE)) {
            ByteBuffer page = ByteBuffer.allocateDirect(snapshot.pageSize());
            for (int i = 1; i <= snapshot.pages(); i++) {
                refuseIf(stopped);
                snapshot.read(i, page);
                while (page.hasRemaining()) {
                    target.write(page);
                }
            }
            target.force(true);
        }
    }

    /**
     * Writes the differing pages in the format of {@link PageSink}.
     *
     * @return number of pages, plus one if the database shrank
     */
    int writeChanges(SqlitePages.Snapshot snapshot, OutputStream out, BooleanSupplier stopped) throws IOException {
        DataOutputStream data = new DataOutputStream(out);
        data.writeInt(snapshot.pageSize());
        int changes = 0;
        try (FileChannel here = FileChannel.open(database(), StandardOpenOption.READ)) {
            ByteBuffer now = ByteBuffer.allocate(snapshot.pageSize());
            ByteBuffer before = ByteBuffer.allocate(snapshot.pageSize());
            for (int i = 1; i <= snapshot.pages(); i++) {
                refuseIf(stopped);
                snapshot.read(i, now);
                WriteAheadLog.fill(here, before, (i - 1L) * snapshot.pageSize());
                if (!now.equals(before.flip())) {
                    data.writeInt(i);
                    data.write(now.array());
                    changes++;
                }
            }
            boolean shrank = here.size() > snapshot.pages() * (long) snapshot.pageSize();
            return shrank ? changes + 1 : changes;
        }
    }

    /** Applies an increment from the disk. If this throws, the replica is unusable. */
    void apply(Path increment, BackupName name, BackupName previous) throws IOException {
        unpacking.apply(increment, name, previous).entries().stream()
                .map(BackupEntry::name)
                .filter(each -> each.startsWith(BackupFormat.FILES))
                .forEach(files::add);
    }

    /**
     * Checks the replica.
     *
     * @throws BackupRefused if the check finds a fault
     */
    void requireSound(Function<Path, Optional<String>> fault) {
        fault.apply(database()).ifPresent(each -> {
            throw new BackupRefused(database(), "what would be restored is not sound. " + each);
        });
    }

    private static void refuseIf(BooleanSupplier stopped) throws IOException {
        if (stopped.getAsBoolean()) {
            throw new IOException("the server is being stopped");
        }
    }

    @Override
    public void close() throws IOException {
        folder.close();
    }
}
