package org.sklad.platform.backups;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.HashMap;
import java.util.Map;

/**
 * The committed pages of a write-ahead log by their place in it (format: sqlite.org/fileformat2.html, section 4). A frame counts
 * if its salts are right, its checksum, which covers all frames before it, is right, and a commit follows it. Memory: one entry
 * for each page that differs from the database file.
 */
final class WriteAheadLog {
    static final int HEADER_BYTES = 32;
    private static final int FRAME_HEADER_BYTES = 24;
    private static final int MAGIC = 0x377f0682;

    private final Map<Integer, Long> places;
    private final int pages;

    private WriteAheadLog(Map<Integer, Long> places, int pages) {
        this.places = places;
        this.pages = pages;
    }

    /** Reads the log up to its last commit; a log without a valid header is empty. */
    static WriteAheadLog read(FileChannel log, int pageSize) throws IOException {
        ByteBuffer header = header(log);
        boolean valid =
                header.remaining() == HEADER_BYTES && (header.getInt(0) & ~1) == MAGIC && header.getInt(8) == pageSize;
        if (!valid) {
            return new WriteAheadLog(Map.of(), 0);
        }
        Checksum sum = new Checksum((header.getInt(0) & 1) == 0 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        sum.add(header, 0, 24);
        return sum.equals(header, 24) ? frames(log, header, sum, pageSize) : new WriteAheadLog(Map.of(), 0);
    }

    private static WriteAheadLog frames(FileChannel log, ByteBuffer header, Checksum sum, int pageSize)
            throws IOException {
        Map<Integer, Long> committed = new HashMap<>();
        Map<Integer, Long> open = new HashMap<>();
        int pages = 0;
        ByteBuffer frame = ByteBuffer.allocate(FRAME_HEADER_BYTES + pageSize);
        long place = HEADER_BYTES;
        while (fill(log, frame, place) == frame.capacity() && frame.getLong(8) == header.getLong(16)) {
            sum.add(frame, 0, 8);
            sum.add(frame, FRAME_HEADER_BYTES, pageSize);
            if (!sum.equals(frame, 16)) {
                break;
            }
            open.put(frame.getInt(0), place + FRAME_HEADER_BYTES);
            if (frame.getInt(4) != 0) {
                pages = frame.getInt(4);
                committed.putAll(open);
                open.clear();
            }
            place += frame.capacity();
        }
        return new WriteAheadLog(committed, pages);
    }

    /** Returns the first bytes of the log, which change whenever SQLite restarts it. */
    static ByteBuffer header(FileChannel log) throws IOException {
        ByteBuffer header = ByteBuffer.allocate(HEADER_BYTES);
        fill(log, header, 0);
        return header.flip();
    }

    /** Returns the number of pages of the database after the last commit; 0 for an empty log. */
    int pages() {
        return pages;
    }

    /** Returns the position of the page in the log; negative if the page is in the database file. */
    long placeOf(int page) {
        return places.getOrDefault(page, -1L);
    }

    /** Reads until the buffer is full or the file ends; returns the number of bytes read. */
    static int fill(FileChannel file, ByteBuffer buffer, long from) throws IOException {
        buffer.clear();
        int read = 0;
        while (buffer.hasRemaining() && read >= 0) {
            read = file.read(buffer, from + buffer.position());
        }
        return buffer.position();
    }

    /** SQLite's checksum over pairs of 32-bit words. */
    private static final class Checksum {
        private final ByteOrder order;
        private int first;
        private int second;

        Checksum(ByteOrder order) {
            this.order = order;
        }

        void add(ByteBuffer bytes, int from, int length) {
            ByteBuffer words = bytes.duplicate().order(order);
            for (int at = from; at < from + length; at += 8) {
                first += words.getInt(at) + second;
                second += words.getInt(at + 4) + first;
            }
        }

        boolean equals(ByteBuffer bytes, int at) {
            return bytes.getInt(at) == first && bytes.getInt(at + 4) == second;
        }
    }
}
