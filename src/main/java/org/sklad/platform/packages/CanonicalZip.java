package org.sklad.platform.packages;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The parts of a ZIP file that are not the contents of its entries. There is one way to write an entry: stored, without a time,
 * an extra field or a comment. So the verifier makes the same bytes again and compares them, and no byte of the file is outside
 * what is compared.
 */
final class CanonicalZip {
    /** Sizes and places have 32 bits; larger files would need another format. */
    static final long MOST_BYTES = 0xFFFF_FFFFL;

    /** The size of an entry begins at this byte of its header. */
    static final int SIZE_AT = 22;

    private static final int LOCAL = 0x0403_4b50;
    private static final int CENTRAL = 0x0201_4b50;
    private static final int END = 0x0605_4b50;
    private static final short VERSION = 10;
    /** The first of January 1980, the first day that a ZIP file can name. */
    private static final short NO_DATE = 0x21;

    private static final int LOCAL_BYTES = 30;
    private static final int CENTRAL_BYTES = 46;
    private static final int END_BYTES = 22;

    private final List<Entry> entries = new ArrayList<>();
    private long offset;

    private record Entry(String name, int crc, long size, long offset) {
        byte[] nameBytes() {
            return name.getBytes(StandardCharsets.US_ASCII);
        }
    }

    /** Returns the length of an entry's header. */
    static int headerBytes(String name) {
        return LOCAL_BYTES + name.length();
    }

    /** Adds the next entry and returns its header. */
    byte[] header(String name, long crc, long size) {
        Entry entry = new Entry(name, (int) crc, size, offset);
        if (offset + headerBytes(name) + size > MOST_BYTES) {
            throw new IllegalArgumentException("larger than a package can be");
        }
        entries.add(entry);
        offset += headerBytes(name) + size;
        byte[] header = new byte[headerBytes(name)];
        common(into(header).putInt(LOCAL), entry).put(entry.nameBytes());
        return header;
    }

    /** Returns the bytes after the last entry. */
    byte[] directory() {
        int size = entries.stream()
                .mapToInt(entry -> CENTRAL_BYTES + entry.name().length())
                .sum();
        byte[] directory = new byte[size + END_BYTES];
        ByteBuffer out = into(directory);
        for (Entry entry : entries) {
            common(out.putInt(CENTRAL).putShort(VERSION), entry)
                    .putShort((short) 0)
                    .putShort((short) 0)
                    .putShort((short) 0)
                    .putInt(0)
                    .putInt((int) entry.offset())
                    .put(entry.nameBytes());
        }
        short count = (short) entries.size();
        out.putInt(END)
                .putInt(0)
                .putShort(count)
                .putShort(count)
                .putInt(size)
                .putInt((int) offset)
                .putShort((short) 0);
        return directory;
    }

    private static ByteBuffer common(ByteBuffer out, Entry entry) {
        return out.putShort(VERSION)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort(NO_DATE)
                .putInt(entry.crc())
                .putInt((int) entry.size())
                .putInt((int) entry.size())
                .putShort((short) entry.name().length())
                .putShort((short) 0);
    }

    private static ByteBuffer into(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
