package org.sklad.platform.sheets;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A received sheet in a temporary file that only its owner can open. Closing deletes it. */
public final class SheetFile implements AutoCloseable {
    private final Path path;

    private SheetFile(Path path) {
        this.path = path;
    }

    /**
     * Copies a stream to a file.
     *
     * @throws SheetRefused if it is larger than {@link SheetReader#MOST_BYTES}
     */
    public static SheetFile of(InputStream in) throws IOException {
        SheetFile file = empty();
        try (OutputStream out = file.write()) {
            in.transferTo(out);
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
        return file;
    }

    /** Creates an empty file. */
    public static SheetFile empty() throws IOException {
        // On POSIX, only its owner can open this file.
        Path folder = Path.of(System.getProperty("java.io.tmpdir"));
        return new SheetFile(Files.createTempFile(folder, "sklad-sheet", ".tmp"));
    }

    /** Opens the file for writing. The stream throws {@link SheetRefused} after {@link SheetReader#MOST_BYTES}. */
    public OutputStream write() throws IOException {
        return new Limited(new BufferedOutputStream(Files.newOutputStream(path)));
    }

    private static final class Limited extends FilterOutputStream {
        private long written;

        Limited(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int one) throws IOException {
            count(1);
            out.write(one);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            count(length);
            out.write(bytes, offset, length);
        }

        private void count(int more) {
            written += more;
            if (written > SheetReader.MOST_BYTES) {
                throw new SheetRefused("platform.sheet.too-large", SheetReader.MOST_BYTES / 1024 / 1024);
            }
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
