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
 * A folder below {@code tmp/} of the data folder that only its owner can open: what is readable never stands in the system's
 * temporary folder, and what is finished moves into place by a rename. What a killed process left is deleted by the next one of
 * the same name.
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

    /** Deletes a folder with all that is in it, or nothing when it does not exist. Links are deleted, not followed. */
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
