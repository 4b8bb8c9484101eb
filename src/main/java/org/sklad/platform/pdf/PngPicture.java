package org.sklad.platform.pdf;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Writes dots as a PNG (ISO/IEC 15948) of one bit per dot. The file contains its resolution, so that it prints at its own size.
 */
public final class PngPicture {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final double INCHES_PER_METRE = 1000 / 25.4;
    private static final byte PER_METRE = 1;
    private static final byte ONE_BIT = 1;

    private PngPicture() {}

    public static byte[] of(Dots dots, int dpi) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(SIGNATURE);
        int perMetre = (int) Math.round(dpi * INCHES_PER_METRE);
        // One bit, grey, with the standard compression and filters, not interlaced.
        chunk(out, "IHDR", size(dots).put(ONE_BIT).put(new byte[4]).array());
        chunk(
                out,
                "pHYs",
                ByteBuffer.allocate(9)
                        .putInt(perMetre)
                        .putInt(perMetre)
                        .put(PER_METRE)
                        .array());
        chunk(out, "IDAT", deflated(rows(dots)));
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static ByteBuffer size(Dots dots) {
        return ByteBuffer.allocate(13).putInt(dots.width()).putInt(dots.height());
    }

    /** Returns the rows, each with filter byte 0 (no filter). In grey, 1 is white. */
    private static byte[] rows(Dots dots) {
        byte[] black = dots.black();
        int width = dots.rowBytes();
        ByteBuffer rows = ByteBuffer.allocate(dots.height() * (width + 1));
        for (int row = 0; row < dots.height(); row++) {
            rows.put((byte) 0);
            for (int i = 0; i < width; i++) {
                rows.put((byte) ~black[row * width + i]);
            }
        }
        return rows.array();
    }

    private static byte[] deflated(byte[] bytes) {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try {
            deflater.setInput(bytes);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] part = new byte[1 << 16];
            while (!deflater.finished()) {
                out.write(part, 0, deflater.deflate(part));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    private static void chunk(ByteArrayOutputStream out, String name, byte[] content) {
        ByteBuffer checked = ByteBuffer.allocate(4 + content.length)
                .put(name.getBytes(StandardCharsets.US_ASCII))
                .put(content);
        CRC32 sum = new CRC32();
        sum.update(checked.array());
        out.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
        out.writeBytes(checked.array());
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }
}
