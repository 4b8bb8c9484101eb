package org.sklad.labels;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** The dots of a page and the extent of its ink. */
final class Ink {
    /** Edges in millimetres from the page's upper left corner. */
    record Box(double left, double top, double right, double bottom) {
        Box grown(double mm) {
            return new Box(left - mm, top - mm, right + mm, bottom + mm);
        }
    }

    private static final int DARK = 128;

    private final byte[] grey;
    private final int width;
    private final int height;
    private final double perMm;

    private Ink(byte[] grey, int width, int height, int dpi) {
        this.grey = grey;
        this.width = width;
        this.height = height;
        perMm = dpi / 25.4;
    }

    /** Reads a PGM file (P5). */
    static Ink of(Path picture, int dpi) {
        try {
            byte[] file = Files.readAllBytes(picture);
            String head = new String(file, 0, Math.min(100, file.length), StandardCharsets.ISO_8859_1);
            String[] words = head.split("\\s+", 5);
            int width = Integer.parseInt(words[1]);
            int height = Integer.parseInt(words[2]);
            return new Ink(Arrays.copyOfRange(file, file.length - width * height, file.length), width, height, dpi);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the smallest box around all ink within a box. Right is less than left if there is no ink. */
    Box within(Box box) {
        int left = Integer.MAX_VALUE;
        int top = Integer.MAX_VALUE;
        int right = -1;
        int bottom = -1;
        for (int y = dots(box.top(), height); y < dots(box.bottom(), height); y++) {
            for (int x = dots(box.left(), width); x < dots(box.right(), width); x++) {
                if ((grey[y * width + x] & 0xff) < DARK) {
                    left = Math.min(left, x);
                    top = Math.min(top, y);
                    right = Math.max(right, x + 1);
                    bottom = Math.max(bottom, y + 1);
                }
            }
        }
        return new Box(left / perMm, top / perMm, right / perMm, bottom / perMm);
    }

    boolean isBlank(Box box) {
        return within(box).right() <= 0;
    }

    /** Writes the part of the page within a box as a picture of its own. */
    Path cut(Box box, Path file) {
        int left = dots(box.left(), width);
        int top = dots(box.top(), height);
        int cutWidth = dots(box.right(), width) - left;
        int cutHeight = dots(box.bottom(), height) - top;
        byte[] head = ("P5\n" + cutWidth + ' ' + cutHeight + "\n255\n").getBytes(StandardCharsets.ISO_8859_1);
        ByteBuffer picture =
                ByteBuffer.allocate(head.length + cutWidth * cutHeight).put(head);
        for (int y = top; y < top + cutHeight; y++) {
            picture.put(grey, y * width + left, cutWidth);
        }
        try {
            return Files.write(file, picture.array());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int dots(double mm, int most) {
        return (int) Math.max(0, Math.min(most, Math.round(mm * perMm)));
    }
}
