package org.sklad.platform.backups;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Instant;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.sklad.platform.crypto.PrivateFiles;

/** An unfinished backup: a hidden file that is deleted unless it was verified and got its name. */
final class BackupPart implements AutoCloseable {
    private static final String BEGIN = ".";
    private static final String END = ".part";

    private final Path directory;
    private final Path path;
    private final OutputStream out;

    /** Writes the content of a backup. */
    @FunctionalInterface
    interface Writing {
        void writeTo(OutputStream out) throws IOException, SQLException;
    }

    /**
     * Creates the hidden file.
     *
     * @param disk wraps the file, for a test that breaks it
     */
    BackupPart(Path directory, String name, UnaryOperator<OutputStream> disk) throws IOException {
        this.directory = directory;
        this.path = directory.resolve(BEGIN + name + END);
        // Created by this call, so close() may delete it.
        this.out = disk.apply(PrivateFiles.create(path));
    }

    /** Deletes the file that an interrupted writer of this very part left, so that it can be created anew. */
    static void deleteLeft(Path directory, String name) throws IOException {
        Files.deleteIfExists(directory.resolve(BEGIN + name + END));
    }

    Path path() {
        return path;
    }

    /** Writes the content and returns when it is on the disk. */
    void write(Writing writing) throws IOException, SQLException {
        try (out) {
            writing.writeTo(out);
        }
    }

    /**
     * Gives the file its name.
     *
     * @throws BackupRefused if a file with the name exists
     */
    Path giveName(String name) throws IOException {
        Path backup = directory.resolve(name);
        if (Files.exists(backup, LinkOption.NOFOLLOW_LINKS)) {
            throw new BackupRefused(backup, "there is a backup of this second already.");
        }
        Files.move(path, backup, StandardCopyOption.ATOMIC_MOVE);
        PrivateFiles.sync(directory);
        return backup;
    }

    /**
     * Deletes the unfinished files of a killed program.
     *
     * @param before a file last written at this moment or later is kept, because another program may be writing it
     */
    static void sweep(Path directory, Instant before) throws IOException {
        try (Stream<Path> paths = Files.list(directory)) {
            for (Path path : (Iterable<Path>) paths::iterator) {
                String name = path.getFileName().toString();
                if (name.startsWith(".sklad-") && name.endsWith(END) && isOlder(path, before)) {
                    Files.deleteIfExists(path);
                }
            }
        }
    }

    private static boolean isOlder(Path path, Instant moment) throws IOException {
        try {
            return Files.getLastModifiedTime(path).toInstant().isBefore(moment);
        } catch (NoSuchFileException finished) {
            return false;
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
