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
 * Files and folders that only their owner can open, from the moment they exist: rights given afterwards come too late for
 * whoever opened the file in between. Where the file system knows no owner (Windows) the folder's own rights have to do.
 */
public final class PrivateFiles {
    private static final Set<PosixFilePermission> OWNER =
            Set.copyOf(EnumSet.range(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_EXECUTE));

    private PrivateFiles() {}

    /** Makes a file that must not exist yet. Closing the stream returns when its bytes are on the disk. */
    public static OutputStream create(Path file) throws IOException {
        FileChannel channel = FileChannel.open(
                file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), rights(file, "rw-------"));
        return new Durable(channel);
    }

    /**
     * Makes a file for a while: to write, to read again, and gone when the channel is closed, even by a kill, since on POSIX
     * its name is taken away as soon as it is open.
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

    /** Makes a folder that must not exist yet. */
    public static void createFolder(Path folder) throws IOException {
        Files.createDirectory(folder, rights(folder, "rwx------"));
    }

    /** Takes the rights of everybody but the owner away from a folder that exists. */
    public static void restrictFolder(Path folder) throws IOException {
        if (knowsOwners(folder)) {
            Files.setPosixFilePermissions(folder, OWNER);
        }
    }

    /** Makes a folder and those above it, as far as they are missing. */
    public static void createFolders(Path folder) throws IOException {
        Files.createDirectories(folder, rights(folder, "rwx------"));
    }

    /** Opens a file to lock it, and makes it when it is missing. */
    public static FileChannel openLock(Path file) throws IOException {
        return FileChannel.open(
                file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), rights(file, "rw-------"));
    }

    /**
     * Takes the rights of others from a file or a folder that exists.
     *
     * @return true if others had rights
     * @throws IOException if the rights cannot be taken, or the file system does not keep it
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

    /** Puts the folder's names on the disk: a new or renamed file survives a power cut only after this. */
    public static void sync(Path folder) throws IOException {
        if (knowsOwners(folder)) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    /** Gives a file to the owner of another one, where the file system knows owners. */
    static void giveTo(Path file, Path model) throws IOException {
        if (knowsOwners(file) && !Files.getOwner(file).equals(Files.getOwner(model))) {
            Files.setOwner(file, Files.getOwner(model));
        }
    }

    /** True when nobody but the owner can read or change the file, or when the file system cannot tell. */
    static boolean isPrivate(Path file) throws IOException {
        return !knowsOwners(file) || OWNER.containsAll(Files.getPosixFilePermissions(file));
    }

    private static FileAttribute<?>[] rights(Path path, String rights) {
        return knowsOwners(path)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))}
                : new FileAttribute<?>[0];
    }

    /** True when the file system knows who owns a file and who may read it. */
    public static boolean knowsOwners(Path path) {
        return Files.getFileAttributeView(path, PosixFileAttributeView.class) != null;
    }

    private static final class Durable extends FilterOutputStream {
        private final FileChannel channel;

        Durable(FileChannel channel) {
            super(Channels.newOutputStream(channel));
            this.channel = channel;
        }

        /** The inherited one writes byte by byte. */
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
