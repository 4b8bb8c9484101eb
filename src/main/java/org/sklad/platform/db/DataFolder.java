package org.sklad.platform.db;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The data folder, held by the one program that may change its schema: a running server, or a command that needs it alone. */
public final class DataFolder implements AutoCloseable {
    private static final String LOCK = "server.lock";

    /** Closing any channel to a file drops the whole process's POSIX locks on it, so a folder held here is never probed. */
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final FileChannel channel;

    private DataFolder(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /** Makes the folder, for its owner only, where it is missing, and holds it until {@link #close} or the end of the process. */
    public static DataFolder hold(Path folder) {
        try {
            Path path = create(folder);
            if (!HELD_HERE.add(path)) {
                throw isInUse(path);
            }
            FileChannel channel =
                    FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!lock(channel)) {
                channel.close();
                HELD_HERE.remove(path);
                throw isInUse(path);
            }
            return new DataFolder(path, channel);
        } catch (IOException e) {
            throw new CannotStart("The data folder " + folder + " cannot be used: " + e, e);
        }
    }

    /** True while some program holds the folder. A folder that does not exist is held by nobody. */
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

    private static boolean lock(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static Path create(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder.toAbsolutePath(), ownerOnly());
        }
        return folder.toRealPath();
    }

    private static FileAttribute<?>[] ownerOnly() {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
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
