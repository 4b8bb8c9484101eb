package org.sklad.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A disk that answers what a child process writes with an error of input and output (EIO), by a library that is loaded before that of
 * C; {@code broken-disk.c} is its source.
 */
public final class BrokenDisk {
    private final Path broken;

    /** Whole; every child that is started in the folder from now on is on it. */
    public BrokenDisk(SkladFolder folder) throws IOException {
        Path library = folder.path().resolve("broken-disk.so");
        broken = folder.path().resolve("broken");
        Programs.run(
                "cc",
                "-shared",
                "-fPIC",
                "-o",
                library.toString(),
                Path.of("src", "test", "c", "broken-disk.c").toAbsolutePath().toString(),
                "-ldl");
        folder.with("LD_PRELOAD", library.toString()).with("BROKEN_DISK", broken.toString());
    }

    /** Fails to write and to sync the files whose path has this part. */
    public void breakAt(String part) throws IOException {
        Path next = Files.createTempFile(broken.getParent(), "broken", "");
        Files.writeString(next, part);
        Files.move(next, broken);
    }

    public void mend() throws IOException {
        Files.delete(broken);
    }
}
