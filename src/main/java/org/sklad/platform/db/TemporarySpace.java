package org.sklad.platform.db;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;
import org.sklad.platform.crypto.PrivateFiles;

/**
 * The folder {@code tmp/} of the data folder, for all temporary files of the program and its libraries. Only its owner can open
 * it, so names of people are never in clear where other users can read. The next start deletes the remains of a killed process.
 */
public final class TemporarySpace {
    /** The lock that a running backup holds in the temporary folder. */
    public static final String BACKUP_LOCK = "backup.lock";

    /** The folder in which a backup is made. */
    public static final String BACKUP_FOLDER = "backup";

    private TemporarySpace() {}

    /** Returns the path of the folder; {@link #open} creates it. */
    public static Path of(Path dataFolder) {
        return dataFolder.toAbsolutePath().resolve(TemporaryFolder.PARENT);
    }

    /**
     * Makes it the temporary folder of this process; called before any other step of a command. {@link Files#createTempFile}
     * without a folder keeps the one of the JVM's start, so this program always passes the folder.
     */
    public static void useInProcess(Path dataFolder) {
        System.setProperty("java.io.tmpdir", of(dataFolder).toString());
    }

    /**
     * Creates the folder, for its owner only.
     *
     * @param isHolder true for the program that holds the data folder: it deletes the remains of a killed one
     */
    public static Path open(Path dataFolder, boolean isHolder) {
        Path folder = of(dataFolder);
        try {
            PrivateFiles.createFolders(folder);
            PrivateFiles.restrictFolder(folder);
            if (isHolder) {
                sweep(folder);
            }
            return folder;
        } catch (IOException e) {
            throw new CannotStart("The folder " + folder + " cannot be used: " + e, e);
        }
    }

    /** Deletes the contents. A backup also runs beside a server, so its folder is deleted only if its lock is free. */
    private static void sweep(Path folder) throws IOException {
        try (Stream<Path> left = Files.list(folder)) {
            for (Path each : left.toList()) {
                String name = each.getFileName().toString();
                if (!name.equals(BACKUP_LOCK) && !(name.equals(BACKUP_FOLDER) && isBackupRunning(folder))) {
                    TemporaryFolder.delete(each);
                }
            }
        }
    }

    private static boolean isBackupRunning(Path folder) throws IOException {
        Path lock = folder.resolve(BACKUP_LOCK);
        if (!Files.exists(lock)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE)) {
            return channel.tryLock() == null;
        }
    }
}
