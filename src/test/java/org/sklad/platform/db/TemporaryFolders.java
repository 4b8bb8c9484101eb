package org.sklad.platform.db;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Test folders in the system's temporary folder. Those left at the end of the JVM are deleted then. */
public final class TemporaryFolders {
    private static final Set<Path> LEFT = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> LEFT.forEach(TemporaryFolders::delete)));
    }

    private TemporaryFolders() {}

    /** Creates a new, empty folder. */
    public static Path make(String prefix) {
        try {
            Path folder = Files.createTempDirectory(prefix);
            LEFT.add(folder);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Creates a new, empty folder for a database, in memory if possible. */
    static Path makeForDatabase(String prefix) {
        try {
            Path folder = MemoryDisk.make(prefix);
            LEFT.add(folder);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes a folder with everything in it. */
    public static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
            LEFT.remove(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
