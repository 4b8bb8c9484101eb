package org.sklad.platform.db;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.sklad.platform.crypto.PrivateFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The data folder, held by the only program that may change its schema: a running server, or a command that needs it alone. */
public final class DataFolder implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DataFolder.class);
    private static final String LOCK = "server.lock";

    /** The subfolder for the automatic backups of a server. */
    public static final String BACKUPS = "backups";

    /**
     * Folders held by this process. They are never probed, because closing any channel to a file drops all POSIX locks of the
     * process on it.
     */
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final FileChannel channel;
    private final Optional<Path> keyFile;

    private DataFolder(Path path, FileChannel channel, Optional<Path> keyFile) {
        this.path = path;
        this.channel = channel;
        this.keyFile = keyFile;
    }

    /** Creates a missing folder, for its owner only, and holds it until {@link #close} or the end of the process. */
    public static DataFolder hold(Path folder) {
        return hold(folder, Optional.empty());
    }

    /**
     * Works like {@link #hold(Path)}, for a program that can begin a new installation.
     *
     * @param keyFile the key file, which exists only if its installation was begun
     */
    public static DataFolder hold(Path folder, Optional<Path> keyFile) {
        try {
            Path path = create(folder);
            if (!HELD_HERE.add(path)) {
                throw isInUse(path);
            }
            FileChannel channel = PrivateFiles.openLock(path.resolve(LOCK));
            if (!lock(channel)) {
                channel.close();
                HELD_HERE.remove(path);
                throw isInUse(path);
            }
            return tightened(new DataFolder(path, channel, keyFile));
        } catch (IOException e) {
            throw new CannotStart("The data folder " + folder + " cannot be used: " + e, e);
        }
    }

    private static DataFolder tightened(DataFolder held) throws IOException {
        try {
            if (PrivateFiles.knowsOwners(held.path)) {
                tighten(held.path, user(held.path));
            } else {
                LOG.warn("This file system knows no owners: allow only the user of the server to open {}", held.path);
            }
            return held;
        } catch (IOException | RuntimeException e) {
            held.close();
            throw e;
        }
    }

    /** Returns the user of this program: the owner of a file that it creates. */
    private static UserPrincipal user(Path folder) throws IOException {
        Path probe = folder.resolve(LOCK + "." + ProcessHandle.current().pid());
        try {
            PrivateFiles.create(probe).close();
            return Files.getOwner(probe);
        } finally {
            Files.deleteIfExists(probe);
        }
    }

    /** Makes the folder and its entries private. Deeper files are protected by the folder itself. */
    static void tighten(Path folder, UserPrincipal user) throws IOException {
        requireOwner(folder, user);
        List<Path> inside = new ArrayList<>(List.of(folder));
        inside.addAll(list(folder));
        Path backups = folder.resolve(BACKUPS);
        if (Files.isDirectory(backups)) {
            inside.addAll(list(backups));
        }
        for (Path each : inside) {
            try {
                if (PrivateFiles.tighten(each)) {
                    LOG.warn("Others could open {}; now only its owner can", each);
                }
            } catch (IOException e) {
                throw new CannotStart(
                        "Others can open " + each + ", and this cannot be changed (" + e
                                + "). Make the user of the server its owner and run: chmod go-rwx " + each,
                        e);
            }
        }
    }

    private static void requireOwner(Path path, UserPrincipal user) throws IOException {
        UserPrincipal owner = Files.getOwner(path);
        if (!owner.equals(user)) {
            throw new CannotStart("The data folder " + path + " belongs to " + owner.getName()
                    + ", who can read all that is in it. Make the user of the server its owner: chown " + user.getName()
                    + " " + path);
        }
    }

    /** Lists the entries without links, because their targets are not in the folder. */
    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(each -> !Files.isSymbolicLink(each)).toList();
        }
    }

    /** Returns true while a program holds the folder; false for a missing folder. */
    public static boolean isHeld(Path folder) {
        if (!Files.exists(folder.resolve(LOCK))) {
            return false;
        }
        try {
            if (HELD_HERE.contains(folder.toRealPath())) {
                return true;
            }
            try (FileChannel channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.WRITE)) {
                return !lock(channel);
            }
        } catch (IOException e) {
            throw new CannotStart("The data folder " + folder + " cannot be used: " + e, e);
        }
    }

    public Path path() {
        return path;
    }

    /**
     * Checks that the folder is new enough for an empty database: a server with an empty database would delete the files.
     *
     * @throws CannotStart if the folder has files or backups of an installation, or the key file exists
     */
    void requireNew(String database) {
        try {
            if (has("files", file -> true)
                    || has(BACKUPS, file -> file.getFileName().toString().matches("sklad-.*\\.backup"))) {
                throw new CannotStart("The database " + database + " is missing or empty, but " + path
                        + " has files or backups of an installation. Put the database back, or restore a backup. For a new"
                        + " installation, move the files and backups away.");
            }
        } catch (IOException e) {
            throw new CannotStart("The data folder " + path + " cannot be read: " + e, e);
        }
        keyFile.filter(Files::exists).ifPresent(key -> {
            throw new CannotStart("The database " + database + " is missing or empty, but there is the key file of an"
                    + " installation, " + key + ". Mount the disk of the data folder " + path
                    + " and check the settings, or restore a backup. For a new installation, move the key file to a safe"
                    + " place: only it opens the backups made with it.");
        });
    }

    /** Looks into all folders that can be read: a disk of its own has one that only root reads (lost+found). */
    private boolean has(String folder, Predicate<Path> file) throws IOException {
        AtomicBoolean found = new AtomicBoolean();
        Files.walkFileTree(path.resolve(folder), new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path each, BasicFileAttributes attributes) {
                found.compareAndSet(false, file.test(each));
                return found.get() ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path each, IOException closed) {
                return FileVisitResult.CONTINUE;
            }
        });
        return found.get();
    }

    private static boolean lock(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException heldHere) {
            return false;
        }
    }

    private static Path create(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            PrivateFiles.createFolders(folder.toAbsolutePath());
        }
        return folder.toRealPath();
    }

    private static CannotStart isInUse(Path path) {
        return new CannotStart("The data folder " + path + " is in use by a running server. Stop it first.");
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new CannotStart("The data folder " + path + " could not be let go: " + e, e);
        } finally {
            HELD_HERE.remove(path);
        }
    }
}
