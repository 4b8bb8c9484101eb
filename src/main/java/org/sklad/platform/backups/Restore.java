package org.sklad.platform.backups;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
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

/** Restores a backup into an empty data folder, completely or not at all. The caller makes sure that no server runs there. */
public final class Restore {
    private final Path dataFolder;
    private final Path databaseFile;
    private final MasterKeys keys;
    private final InstantSource clock;

    /** Creates a restore. The database file is in the data folder, or elsewhere on the same file system. */
    public Restore(Path dataFolder, Path databaseFile, MasterKey key) {
        this(dataFolder, databaseFile, MasterKeys.of(key));
    }

    /** Creates a restore with the keys of a key file; the key of the backup must be one of them. */
    public Restore(Path dataFolder, Path databaseFile, MasterKeys keys) {
        this(dataFolder, databaseFile, keys, InstantSource.system());
    }

    Restore(Path dataFolder, Path databaseFile, MasterKeys keys, InstantSource clock) {
        this.dataFolder = dataFolder;
        this.databaseFile = databaseFile;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * The result of a restore.
     *
     * @param moment the backup contains nothing recorded after this moment
     * @param key fingerprint of the master key of the backup
     */
    public record Restored(Instant moment, String key) {}

    /**
     * Restores the backup. Everything is unpacked into {@code tmp/} of the data folder, compared with the manifest and verified
     * before the first file moves into place. The database moves last, so that its presence proves a complete restore.
     *
     * @throws BackupRefused if the data folder contains anything but lock files ({@code *.lock}), {@code tmp/} and
     *     {@code backups/}, if the database or its journal exists, or if the backup has another key or version or is damaged, cut
     *     short or inconsistent; the data folder is then as empty as before
     */
    public Restored from(Path backup) {
        return from(backup, Optional.empty());
    }

    /**
     * Works like {@link #from(Path)}, for a directory or any backup file in it.
     *
     * @param until restores the latest state that contains nothing recorded after this moment; if it is empty, a full backup is
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

    /** Works like {@link #from(Path, Optional)} for an installation on PostgreSQL: restores only the files. */
    public Restored filesFrom(Path backup, Optional<Instant> until) {
        return restore(backup, until, folder -> {
            syncFolders(folder);
            moveFiles(folder);
        });
    }

    /** Moves the unpacked files into place. */
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
        // SQLite would apply a leftover journal to the restored database.
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

    private Restored unpack(Path backup, Optional<Instant> until, BackupUnpacking unpacking) throws IOException {
        Optional<BackupChain> chain = BackupChain.of(backup, until, clock.instant());
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
