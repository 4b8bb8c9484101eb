package org.sklad.platform.backups;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.sklad.platform.crypto.PrivateFiles;

/** A backup that is being written: a hidden file that is deleted unless it was proved good and got its name. */
final class BackupPart implements AutoCloseable {
    private static final String BEGIN = ".";
    private static final String END = ".part";

    private final Path directory;
    private final Path path;
    private final OutputStream out;

    /** What writes the backup. */
    @FunctionalInterface
    interface Writing {
        void writeTo(OutputStream out) throws IOException, SQLException;
    }

    /** @param disk around the file, for a test that breaks it */
    BackupPart(Path directory, String name, UnaryOperator<OutputStream> disk) throws IOException {
        this.directory = directory;
        this.path = directory.resolve(BEGIN + name + END);
        // Only from here on is it ours to delete.
        this.out = disk.apply(PrivateFiles.create(path));
    }

    Path path() {
        return path;
    }

    /** Returns when the bytes are on the disk. */
    void write(Writing writing) throws IOException, SQLException {
        try (out) {
            writing.writeTo(out);
        }
    }

    /** @throws BackupRefused when there is a file of this name */
    Path giveName(String name) throws IOException {
        Path backup = directory.resolve(name);
        if (Files.exists(backup, LinkOption.NOFOLLOW_LINKS)) {
            throw new BackupRefused(backup, "there is a backup of this second already.");
        }
        Files.move(path, backup, StandardCopyOption.ATOMIC_MOVE);
        PrivateFiles.sync(directory);
        return backup;
    }

    /** Deletes what a killed server left in a directory that only it writes to. */
    static void sweep(Path directory) throws IOException {
        try (Stream<Path> paths = Files.list(directory)) {
            for (Path path : (Iterable<Path>) paths::iterator) {
                String name = path.getFileName().toString();
                if (name.startsWith(".sklad-") && name.endsWith(END)) {
                    Files.deleteIfExists(path);
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        try (out) {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new BackupRefused(path, "an unfinished backup could not be deleted. Delete it by hand.", e);
        }
    }
}
