package org.sklad.platform.sheets;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The list of entries at the end of a ZIP archive. The archive reader keeps the whole list before the entries can be counted, and
 * 20 MB hold 400,000 entries, so its size is limited first.
 */
final class ZipDirectory {
    /** Several times the size of 200 entries of a workbook. */
    private static final long MOST_BYTES = 256L * 1024;

    private static final int END = 0x06054b50;
    private static final int END_SIZE = 22;
    private static final int MOST_COMMENT = 0xFFFF;
    private static final int LOCATOR_64 = 0x07064b50;
    private static final int LOCATOR_64_SIZE = 20;
    private static final int END_64 = 0x06064b50;
    private static final int END_64_SIZE = 56;

    private ZipDirectory() {}

    /**
     * Checks the list of entries.
     *
     * @throws SheetRefused if the list is longer than {@link #MOST_BYTES}, or missing
     */
    static void requireSmall(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long first = Math.max(0, channel.size() - END_SIZE - MOST_COMMENT - LOCATOR_64_SIZE);
            ByteBuffer tail = read(channel, first, (int) (channel.size() - first));
            int end = end(tail);
            long size = Integer.toUnsignedLong(tail.getInt(end + 12));
            long offset = Integer.toUnsignedLong(tail.getInt(end + 16));
            int locator = end - LOCATOR_64_SIZE;
            if (locator >= 0 && tail.getInt(locator) == LOCATOR_64) {
                ByteBuffer large = read(channel, tail.getLong(locator + 8), END_64_SIZE);
                require(large.remaining() == END_64_SIZE && large.getInt(0) == END_64);
                size = large.getLong(40);
                offset = large.getLong(48);
            }
            require(size >= 0 && offset >= 0);
            // Readers differ in which of the two sizes they use.
            if (size > MOST_BYTES || first + end - offset > MOST_BYTES) {
                throw SheetRefused.tooBig();
            }
        }
    }

    /** Returns the position of the last end mark, as the archive reader searches for it. */
    private static int end(ByteBuffer tail) {
        int at = tail.limit() - END_SIZE;
        while (at >= 0 && tail.getInt(at) != END) {
            at--;
        }
        require(at >= 0);
        return at;
    }

    private static ByteBuffer read(FileChannel channel, long position, int length) throws IOException {
        require(position >= 0);
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        long at = position;
        while (bytes.hasRemaining()) {
            int some = channel.read(bytes, at);
            if (some < 0) {
                break;
            }
            at += some;
        }
        return bytes.flip();
    }

    private static void require(boolean possible) {
        if (!possible) {
            throw new SheetRefused("platform.sheet.unreadable");
        }
    }
}
