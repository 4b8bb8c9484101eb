package org.sklad.platform.backups;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Writes the changed pages of an {@link Increment} into a database file without open connections. The stream consists of the page
 * size, then the pages, each after its number. All numbers have 32 bits.
 */
final class PageSink extends OutputStream {
    /** The largest page size of SQLite. */
    private static final int MOST = 1 << 16;

    private final FileChannel database;
    private ByteBuffer record = ByteBuffer.allocate(Integer.BYTES);
    private int pageSize;

    PageSink(Path database) throws IOException {
        this.database = FileChannel.open(database, StandardOpenOption.WRITE);
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        int at = offset;
        while (at < offset + length) {
            int part = Math.min(record.remaining(), offset + length - at);
            record.put(bytes, at, part);
            at += part;
            if (!record.hasRemaining()) {
                take();
            }
        }
    }

    private void take() throws IOException {
        record.flip();
        if (pageSize == 0) {
            pageSize = record.getInt();
            if (pageSize <= 0 || pageSize > MOST) {
                throw new IOException("no size of a page: " + pageSize);
            }
            record = ByteBuffer.allocate(Integer.BYTES + pageSize);
            return;
        }
        long place = (record.getInt() - 1L) * pageSize;
        while (record.hasRemaining()) {
            place += database.write(record, place);
        }
        record.clear();
    }

    @Override
    public void close() throws IOException {
        database.close();
    }
}
