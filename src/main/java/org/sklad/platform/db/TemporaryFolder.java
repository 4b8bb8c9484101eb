package org.sklad.platform.db;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;
import org.sklad.platform.crypto.PrivateFiles;

/**
 * A folder below {@code tmp/} of the data folder that only its owner can open. Readable data is never in the system's temporary
 * folder, and a finished file moves to its place by a rename. The next folder of the same name deletes the remains of a killed
 * process.
 */
public final class TemporaryFolder implements AutoCloseable {
    public static final String PARENT = "tmp";

    private final Path path;

    public TemporaryFolder(Path dataFolder, String name) throws IOException {
        Path parent = dataFolder.resolve(PARENT);
        this.path = parent.resolve(name);
        PrivateFiles.createFolders(parent);
        delete(path);
        PrivateFiles.createFolder(path);
    }

    public Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        delete(path);
    }

    /** Deletes a folder with its contents, if it exists. Links are deleted, not followed. */
    public static void delete(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path each, @Nullable IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.delete(each);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
