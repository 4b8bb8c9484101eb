package org.sklad.platform.db;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Keeps test databases in the memory file system that {@code -Dtest.memory=/dev/shm} names, if it has room. A new database of
 * PostgreSQL has a thousand files: creating them took up to two seconds on a disk that three JVMs share, and takes 30 milliseconds in
 * memory. No test cuts the power, and a killed program leaves the same files in memory as on a disk. Benchmarks use the disk.
 */
final class MemoryDisk {
    /** Five times as much as three JVMs needed in a whole run. */
    private static final long ROOM = 4L << 30;

    /** The driver of SQLite loads its library from the folder of the database, which is not possible on such a file system. */
    private static final Pattern WITHOUT_PROGRAMS = Pattern.compile("(?m)^\\S+ (\\S+) \\S+ \\S*\\bnoexec\\b");

    private static final Pattern OF_PROCESS = Pattern.compile("sklad-tests-(\\d+)-.*");
    private static final Optional<Path> PLACE = Optional.ofNullable(System.getProperty("test.memory"))
            .map(Path::of)
            .filter(MemoryDisk::isGood)
            .map(MemoryDisk::swept);

    private MemoryDisk() {}

    /** Creates a new, empty folder; in the system's temporary folder if there is no memory for it. */
    static Path make(String prefix) throws IOException {
        return PLACE.isPresent()
                ? Files.createTempDirectory(
                        PLACE.get(), "sklad-tests-" + ProcessHandle.current().pid() + "-" + prefix)
                : Files.createTempDirectory(prefix);
    }

    private static boolean isGood(Path mounted) {
        try {
            return Files.isWritable(mounted)
                    && Files.getFileStore(mounted).getUsableSpace() >= ROOM
                    && WITHOUT_PROGRAMS
                            .matcher(Files.readString(Path.of("/proc/mounts")))
                            .results()
                            .noneMatch(each -> each.group(1).equals(mounted.toString()));
        } catch (IOException unusual) {
            return false;
        }
    }

    /** Deletes the folders that killed JVMs left, and returns the place. */
    private static Path swept(Path mounted) {
        try (Stream<Path> all = Files.list(mounted)) {
            all.filter(MemoryDisk::isLeft).forEach(TemporaryFolders::delete);
        } catch (IOException | UncheckedIOException sweptByAnother) {
            // The next JVM deletes the rest.
        }
        return mounted;
    }

    private static boolean isLeft(Path folder) {
        Matcher process = OF_PROCESS.matcher(folder.getFileName().toString());
        return process.matches()
                && ProcessHandle.of(Long.parseLong(process.group(1))).isEmpty();
    }
}
