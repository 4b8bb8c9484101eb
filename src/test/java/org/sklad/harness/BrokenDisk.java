package org.sklad.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A disk that fails with an input/output error (EIO) when a child process writes. A preloaded library intercepts the calls to
 * the C library; its source is {@code broken-disk.c}.
 */
public final class BrokenDisk {
    private final Path broken;

    /** Prepares a working disk. Every child that is started in the folder from now on uses it. */
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

    /** Makes writes and syncs fail for files with this part in their path. */
    public void breakAt(String part) throws IOException {
        Path next = Files.createTempFile(broken.getParent(), "broken", "");
        Files.writeString(next, part);
        Files.move(next, broken);
    }

    public void mend() throws IOException {
        Files.delete(broken);
    }
}
