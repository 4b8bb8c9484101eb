package org.sklad.platform.db;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;
import org.sklad.platform.backups.Backup;
import org.sklad.platform.crypto.PrivateFiles;

/**
 * {@code tmp/} of the data folder, for every temporary file of the program and of its libraries. Only its owner can look into
 * it, so that names of people are nowhere in clear where others read; what a killed process left there is swept at the next start.
 */
public final class TemporarySpace {
    private TemporarySpace() {}

    /** The folder, which {@link #open} makes. */
    public static Path of(Path dataFolder) {
        return dataFolder.toAbsolutePath().resolve(TemporaryFolder.PARENT);
    }

    /**
     * Makes it the temporary folder of this process, before everything else that a command does. {@link Files#createTempFile} without
     * a folder keeps the one that the JVM was started with, so this program always names the folder.
     */
    public static void useInProcess(Path dataFolder) {
        System.setProperty("java.io.tmpdir", of(dataFolder).toString());
    }

    /**
     * Makes the folder, for its owner only.
     *
     * @param isHolder true for the program that holds the data folder: it sweeps what a killed one left
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

    /** A backup is made beside a server too, so its folder goes only when nobody holds its lock. */
    private static void sweep(Path folder) throws IOException {
        try (Stream<Path> left = Files.list(folder)) {
            for (Path each : left.toList()) {
                String name = each.getFileName().toString();
                if (!name.equals(Backup.LOCK) && !(name.equals(Backup.FOLDER) && isBackupRunning(folder))) {
                    TemporaryFolder.delete(each);
                }
            }
        }
    }

    private static boolean isBackupRunning(Path folder) throws IOException {
        Path lock = folder.resolve(Backup.LOCK);
        if (!Files.exists(lock)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE)) {
            return channel.tryLock() == null;
        }
    }
}
