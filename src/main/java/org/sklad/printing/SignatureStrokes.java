package org.sklad.printing;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.sklad.platform.pdf.Area;

/** A signature as black areas, like everything on our papers: the dark part of the picture, cropped to the ink. */
final class SignatureStrokes {
    /** Maximum number of cells across and down: finer than a pen, and few enough that a picture full of dots does not make a large file. */
    private static final int MOST_CELLS = 480;

    private static final int DARK = 128;

    private final boolean[][] ink;
    private int left = Integer.MAX_VALUE;
    private int right = -1;
    private int top = Integer.MAX_VALUE;
    private int bottom = -1;

    private SignatureStrokes(BufferedImage picture) {
        int step = Math.max(1, (Math.max(picture.getWidth(), picture.getHeight()) + MOST_CELLS - 1) / MOST_CELLS);
        ink = new boolean[(picture.getHeight() + step - 1) / step][(picture.getWidth() + step - 1) / step];
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                if ((picture.getRGB(x, y) & 0xff) < DARK) {
                    mark(x / step, y / step);
                }
            }
        }
    }

    private void mark(int x, int y) {
        ink[y][x] = true;
        left = Math.min(left, x);
        right = Math.max(right, x);
        top = Math.min(top, y);
        bottom = Math.max(bottom, y);
    }

    /** Returns the strokes, scaled to a box of this size from its upper left corner; empty for a picture without ink. */
    static List<Area> of(byte[] png, double widthMm, double heightMm) {
        try {
            BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));
            return picture == null ? List.of() : new SignatureStrokes(picture).areas(widthMm, heightMm);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Area> areas(double widthMm, double heightMm) {
        List<Area> areas = new ArrayList<>();
        double cell = Math.min(widthMm / Math.max(1, right - left + 1), heightMm / Math.max(1, bottom - top + 1));
        for (int y = top; y <= bottom; y++) {
            int from = left;
            while (from <= right) {
                int until = from;
                while (until <= right && ink[y][until]) {
                    until++;
                }
                if (until > from) {
                    areas.add(new Area((from - left) * cell, (y - top) * cell, (until - from) * cell, cell));
                }
                from = until + 1;
            }
        }
        return areas;
    }
}
