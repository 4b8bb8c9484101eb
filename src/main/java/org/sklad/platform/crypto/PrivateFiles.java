package org.sklad.platform.crypto;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/**
 * Files and folders that only their owner can open, from the moment they exist. Restricting them afterwards is too late: another
 * process can open the file in between. On a file system without owners (Windows), the rights of the folder apply.
 */
public final class PrivateFiles {
    private static final Set<PosixFilePermission> OWNER =
            Set.copyOf(EnumSet.range(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_EXECUTE));

    private PrivateFiles() {}

    /** Creates a file that must not exist yet. Closing the stream returns when the bytes are on the disk. */
    public static OutputStream create(Path file) throws IOException {
        FileChannel channel = FileChannel.open(
                file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), rights(file, "rw-------"));
        return new Durable(channel);
    }

    /**
     * Creates a temporary file for writing and reading. It is gone when the channel is closed, even by a kill, because POSIX
     * removes its name as soon as it is open.
     */
    public static FileChannel createPassing(Path file) throws IOException {
        return FileChannel.open(
                file,
                Set.of(
                        StandardOpenOption.CREATE_NEW,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.DELETE_ON_CLOSE),
                rights(file, "rw-------"));
    }

    /** Creates a folder that must not exist yet. */
    public static void createFolder(Path folder) throws IOException {
        Files.createDirectory(folder, rights(folder, "rwx------"));
    }

    /** Restricts an existing folder to its owner. */
    public static void restrictFolder(Path folder) throws IOException {
        if (knowsOwners(folder)) {
            Files.setPosixFilePermissions(folder, OWNER);
        }
    }

    /** Creates a folder and its missing parents. */
    public static void createFolders(Path folder) throws IOException {
        Files.createDirectories(folder, rights(folder, "rwx------"));
    }

    /**
     * Opens a lock file, and creates it if it is missing. A file that root creates belongs to the owner of its folder: the server, which may
     * have a user of its own, must be able to open it.
     */
    public static FileChannel openLock(Path file) throws IOException {
        FileChannel channel = FileChannel.open(
                file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), rights(file, "rw-------"));
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null && isRoot(file)) {
                giveTo(file, folder);
            }
            return channel;
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    private static boolean isRoot(Path file) throws IOException {
        return knowsOwners(file) && Files.getOwner(file).getName().equals("root");
    }

    /**
     * Removes the rights of other users from an existing file or folder.
     *
     * @return true if other users had rights
     * @throws IOException if the rights cannot be removed, or the file system ignores the change
     */
    public static boolean tighten(Path path) throws IOException {
        if (isPrivate(path)) {
            return false;
        }
        Set<PosixFilePermission> own = EnumSet.noneOf(PosixFilePermission.class);
        own.addAll(Files.getPosixFilePermissions(path));
        own.retainAll(OWNER);
        Files.setPosixFilePermissions(path, own);
        if (!isPrivate(path)) {
            throw new FileSystemException(path.toString(), null, "the file system keeps no rights");
        }
        return true;
    }

    /** Writes the folder's entries to the disk. A new or renamed file survives a power cut only after this. */
    public static void sync(Path folder) throws IOException {
        if (knowsOwners(folder)) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    /** Gives a file the owner of another file, if the file system has owners. */
    static void giveTo(Path file, Path model) throws IOException {
        if (knowsOwners(file) && !Files.getOwner(file).equals(Files.getOwner(model))) {
            Files.setOwner(file, Files.getOwner(model));
        }
    }

    /** Returns true if only the owner can read or change the file, or if the file system has no owners. */
    static boolean isPrivate(Path file) throws IOException {
        return !knowsOwners(file) || OWNER.containsAll(Files.getPosixFilePermissions(file));
    }

    private static FileAttribute<?>[] rights(Path path, String rights) {
        return knowsOwners(path)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))}
                : new FileAttribute<?>[0];
    }

    /** Returns true if the file system records the owner and the rights of a file. */
    public static boolean knowsOwners(Path path) {
        return Files.getFileAttributeView(path, PosixFileAttributeView.class) != null;
    }

    private static final class Durable extends FilterOutputStream {
        private final FileChannel channel;

        Durable(FileChannel channel) {
            super(Channels.newOutputStream(channel));
            this.channel = channel;
        }

        /** Writes the whole block; the inherited method writes byte by byte. */
        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            try (channel) {
                if (channel.isOpen()) {
                    channel.force(true);
                }
            }
        }
    }
}
