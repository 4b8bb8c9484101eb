package org.sklad.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The jar's classes as the JVM holds them after reading and verifying them (class data sharing). A child that gets them starts
 * in two thirds of the time, and the tests start many.
 */
public final class ClassArchive {
    public static final Path FILE = Path.of("target", "sklad.jsa").toAbsolutePath();

    private ClassArchive() {}

    /** Makes the archive, again for each new jar. The first test JVM that needs it makes it, and the others wait. */
    public static synchronized void make(Path jar) {
        try (FileChannel channel = FileChannel.open(
                        FILE.resolveSibling("sklad.jsa.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            if (lock.isValid() && !isOf(jar)) {
                Files.deleteIfExists(FILE);
                record();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOf(Path jar) throws IOException {
        return Files.exists(FILE) && Files.getLastModifiedTime(FILE).compareTo(Files.getLastModifiedTime(jar)) > 0;
    }

    /** Starts a server, sends it one request and stops it. The JVM writes the archive as it ends. */
    private static void record() {
        try (SkladFolder folder = new SkladFolder();
                RunningSklad sklad = RunningSklad.child(folder.java(
                        "-XX:ArchiveClassesAtExit=" + FILE,
                        "server",
                        folder.config().toString()))) {
            sklad.client().get("/sign-in").expect(200);
        }
    }
}
