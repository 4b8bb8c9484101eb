package org.sklad.platform.backups;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sklad.platform.crypto.MasterKey;
import org.sklad.platform.crypto.MasterKeys;
import org.sklad.platform.crypto.PrivateFiles;
import org.sklad.platform.db.DataFolder;
import org.sklad.platform.db.SqliteFile;
import org.sklad.platform.db.TemporaryFolder;

/** Puts a backup into an empty data folder: all of it, or nothing. The caller sees to it that no server runs there. */
public final class Restore {
    private final Path dataFolder;
    private final Path databaseFile;
    private final MasterKeys keys;

    /** The database file stands in the data folder, or elsewhere on the same file system. */
    public Restore(Path dataFolder, Path databaseFile, MasterKey key) {
        this(dataFolder, databaseFile, MasterKeys.of(key));
    }

    /** With the keys of a key file; the one that the backup was made with opens it. */
    public Restore(Path dataFolder, Path databaseFile, MasterKeys keys) {
        this.dataFolder = dataFolder;
        this.databaseFile = databaseFile;
        this.keys = keys;
    }

    /**
     * What was restored.
     *
     * @param moment nothing that was recorded later is in it
     * @param key fingerprint of the master key that it was made with
     */
    public record Restored(Instant moment, String key) {}

    /**
     * Restores the backup. Everything is unpacked into {@code tmp/} of the data folder, compared with the manifest and proved before
     * the first name is moved into place; the database comes last, so that where it is, all is.
     *
     * @throws BackupRefused when the data folder holds anything but lock files ({@code *.lock}), {@code tmp/} and {@code backups/}, the database or a
     *     journal of it exists, or the backup is of another key or version, damaged, cut short or not consistent; the data folder is
     *     then as empty as before
     */
    public Restored from(Path backup) {
        return from(backup, Optional.empty());
    }

    /**
     * As {@link #from(Path)}, of a directory or of any backup file in it.
     *
     * @param until the latest state is restored that has nothing that was recorded after this moment; without it, a full backup is
     *     restored alone, an increment with all before it, and a directory to its latest state
     */
    public Restored from(Path backup, Optional<Instant> until) {
        return restore(backup, until, folder -> {
            Path database = folder.resolve(BackupFormat.DATABASE);
            if (Files.notExists(database)) {
                throw new BackupRefused(backup, "it holds the files of an installation on PostgreSQL, no database.");
            }
            SqliteFile.findFault(database).ifPresent(fault -> {
                throw new BackupRefused(backup, fault + " Use another backup.");
            });
            syncFolders(folder);
            moveIntoPlace(folder);
        });
    }

    /** As {@link #from(Path, Optional)}, of an installation on PostgreSQL: the files alone. */
    public Restored filesFrom(Path backup, Optional<Instant> until) {
        return restore(backup, until, folder -> {
            syncFolders(folder);
            moveFiles(folder);
        });
    }

    /** What is done with what was unpacked. */
    @FunctionalInterface
    private interface Placing {
        void place(Path folder) throws IOException, SQLException;
    }

    private Restored restore(Path backup, Optional<Instant> until, Placing placing) {
        refuseUnlessEmpty();
        if (Files.notExists(backup)) {
            throw new BackupRefused(backup, "there is no such backup.");
        }
        boolean made = false;
        try {
            if (Files.notExists(dataFolder)) {
                PrivateFiles.createFolders(dataFolder);
                made = true;
            }
            try (TemporaryFolder temporary = new TemporaryFolder(dataFolder, "restore")) {
                Restored restored = unpack(backup, until, new BackupUnpacking(temporary.path(), keys, true));
                placing.place(temporary.path());
                return restored;
            }
        } catch (IOException | UncheckedIOException | SQLException e) {
            throw new BackupRefused(backup, "the backup could not be restored: " + e, e);
        } finally {
            deleteIfEmpty(dataFolder.resolve(TemporaryFolder.PARENT));
            if (made) {
                deleteIfEmpty(dataFolder);
            }
        }
    }

    private void refuseUnlessEmpty() {
        // A journal left beside a restored database would be played into it.
        for (String ending : List.of("", "-wal", "-shm", "-journal")) {
            Path file = databaseFile.resolveSibling(databaseFile.getFileName() + ending);
            if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                throw new BackupRefused(file, "there is a database already. Move the old data away first.");
            }
        }
        if (!Files.exists(dataFolder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> paths = Files.list(dataFolder)) {
            paths.filter(path -> !mayStay(path)).findAny().ifPresent(path -> {
                throw new BackupRefused(path, "the data folder is not empty. Move the old data away first.");
            });
        } catch (IOException e) {
            throw new BackupRefused(dataFolder, "the data folder cannot be read: " + e, e);
        }
    }

    private static boolean mayStay(Path path) {
        String name = path.getFileName().toString();
        return Set.of(TemporaryFolder.PARENT, DataFolder.BACKUPS).contains(name)
                ? Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)
                : name.endsWith(".lock") && Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
    }

    private static Restored unpack(Path backup, Optional<Instant> until, BackupUnpacking unpacking) throws IOException {
        Optional<BackupChain> chain = BackupChain.of(backup, until);
        if (chain.isEmpty()) {
            BackupManifest manifest = unpacking.full(backup);
            return new Restored(manifest.createdAt(), manifest.key());
        }
        return new Restored(
                chain.get().last().moment(), unpacking.unpack(chain.get()).key());
    }

    private static void syncFolders(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : (Iterable<Path>) paths.filter(Files::isDirectory)::iterator) {
                PrivateFiles.sync(path);
            }
        }
    }

    private void moveFiles(Path folder) throws IOException {
        Path unpacked = folder.resolve(BackupFormat.FILES);
        if (Files.isDirectory(unpacked)) {
            Files.move(unpacked, dataFolder.resolve(BackupFormat.FILES), StandardCopyOption.ATOMIC_MOVE);
        }
        PrivateFiles.sync(dataFolder);
    }

    private void moveIntoPlace(Path folder) throws IOException {
        try {
            moveFiles(folder);
            Files.move(folder.resolve(BackupFormat.DATABASE), databaseFile, StandardCopyOption.ATOMIC_MOVE);
            Path parent = databaseFile.toAbsolutePath().getParent();
            if (parent != null) {
                PrivateFiles.sync(parent);
            }
        } catch (IOException e) {
            Files.deleteIfExists(databaseFile);
            TemporaryFolder.delete(dataFolder.resolve(BackupFormat.FILES));
            throw e;
        }
    }

    private static void deleteIfEmpty(Path folder) {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> paths = Files.list(folder)) {
            if (paths.findAny().isEmpty()) {
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new BackupRefused(folder, "an empty folder could not be deleted. Delete it by hand.", e);
        }
    }
}
