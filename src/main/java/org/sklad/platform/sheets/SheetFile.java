package org.sklad.platform.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A sheet that came as a stream, in a file that only we can open and that is gone when this is closed. */
public final class SheetFile implements AutoCloseable {
    private final Path path;

    private SheetFile(Path path) {
        this.path = path;
    }

    /** Copies the stream; refuses with {@link SheetRefused} what is larger than {@link SheetReader#MOST_BYTES}. */
    public static SheetFile of(InputStream in) throws IOException {
        // On POSIX only its owner can open what this makes.
        SheetFile file = new SheetFile(Files.createTempFile("sklad-sheet", ".tmp"));
        try (OutputStream out = Files.newOutputStream(file.path)) {
            copy(in, out);
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
        return file;
    }

    private static void copy(InputStream in, OutputStream out) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long copied = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            copied += read;
            if (copied > SheetReader.MOST_BYTES) {
                throw new SheetRefused("platform.sheet.too-large", SheetReader.MOST_BYTES / 1024 / 1024);
            }
            out.write(buffer, 0, read);
        }
    }

    public Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
