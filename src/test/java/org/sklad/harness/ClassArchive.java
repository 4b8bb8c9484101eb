package org.sklad.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The jar's classes as the JVM has them once it has read and verified them (class data sharing). A child that is given them
 * starts in two thirds of the time, and the tests start many.
 */
public final class ClassArchive {
    public static final Path FILE = Path.of("target", "sklad.jsa").toAbsolutePath();

    private ClassArchive() {}

    /** Made by whichever test JVM asks first, while the others wait, and again for another jar. */
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

    /** A server that is started, asked once and stopped: the JVM writes the archive as it ends. */
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
