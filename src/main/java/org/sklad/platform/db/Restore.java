package org.sklad.platform.db;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.sklad.platform.crypto.MasterKey;
import org.sklad.platform.crypto.MasterKeys;
import org.sklad.platform.crypto.PrivateFiles;

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
     * Restores the backup. Everything is unpacked into {@code tmp/} of the data folder, compared with the manifest and proved before
     * the first name is moved into place; the database comes last, so that where it is, all is.
     *
     * @return what was restored, and of which instant
     * @throws BackupRefused when the data folder holds anything but lock files ({@code *.lock}) and {@code tmp/}, the database or a
     *     journal of it exists, or the backup is of another key or version, damaged, cut short or not consistent; the data folder is
     *     then as empty as before
     */
    public BackupManifest from(Path backup) {
        refuseUnlessEmpty();
        boolean made = false;
        try {
            if (Files.notExists(dataFolder)) {
                PrivateFiles.createFolders(dataFolder);
                made = true;
            }
            try (TemporaryFolder temporary = new TemporaryFolder(dataFolder, "restore")) {
                Path folder = temporary.path();
                BackupManifest manifest = new BackupReader(backup, keys).read(name -> create(folder, name));
                SqliteFile.findFault(folder.resolve(BackupFormat.DATABASE)).ifPresent(fault -> {
                    throw new BackupRefused(backup, fault + " Use another backup.");
                });
                syncFolders(folder);
                moveIntoPlace(folder);
                return manifest;
            }
        } catch (IOException | UncheckedIOException | SQLException e) {
            throw new BackupRefused(backup, "the backup could not be restored: " + e, e);
        } finally {
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
        return name.equals(TemporaryFolder.PARENT)
                ? Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)
                : name.endsWith(".lock") && Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
    }

    private static OutputStream create(Path folder, String name) throws IOException {
        Path file = folder.resolve(name);
        Path parent = file.getParent();
        if (parent != null) {
            PrivateFiles.createFolders(parent);
        }
        return PrivateFiles.create(file);
    }

    private static void syncFolders(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : (Iterable<Path>) paths.filter(Files::isDirectory)::iterator) {
                PrivateFiles.sync(path);
            }
        }
    }

    private void moveIntoPlace(Path folder) throws IOException {
        Path unpacked = folder.resolve(BackupFormat.FILES);
        Path files = dataFolder.resolve(BackupFormat.FILES);
        try {
            if (Files.isDirectory(unpacked)) {
                Files.move(unpacked, files, StandardCopyOption.ATOMIC_MOVE);
            }
            PrivateFiles.sync(dataFolder);
            Files.move(folder.resolve(BackupFormat.DATABASE), databaseFile, StandardCopyOption.ATOMIC_MOVE);
            Path parent = databaseFile.toAbsolutePath().getParent();
            if (parent != null) {
                PrivateFiles.sync(parent);
            }
        } catch (IOException e) {
            Files.deleteIfExists(databaseFile);
            TemporaryFolder.delete(files);
            throw e;
        }
    }

    private static void deleteIfEmpty(Path folder) {
        try (Stream<Path> paths = Files.list(folder)) {
            if (paths.findAny().isEmpty()) {
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new BackupRefused(folder, "an empty folder could not be deleted. Delete it by hand.", e);
        }
    }
}
