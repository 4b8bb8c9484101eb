package org.sklad.barcodes;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** The rectangles of a symbol painted as by a printer. A module is a whole number of dots. No anti-aliasing, no text. */
final class Raster {
    private static final int WHITE = 0xffffff;

    private Raster() {}

    /** Paints a picture that ends with the symbol's own quiet zone, framed by dark paper, so the zone must be inside. */
    static Path png(Path file, Symbol symbol, int dots) {
        int frame = 3 * dots;
        BufferedImage picture = new BufferedImage(
                symbol.width() * dots + 2 * frame, symbol.height() * dots + 2 * frame, BufferedImage.TYPE_INT_RGB);
        fill(picture, frame, frame, symbol.width() * dots, symbol.height() * dots, WHITE);
        for (Rectangle bar : symbol.bars()) {
            fill(picture, frame + bar.x() * dots, frame + bar.y() * dots, bar.width() * dots, bar.height() * dots, 0);
        }
        try {
            ImageIO.write(picture, "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    private static void fill(BufferedImage picture, int left, int top, int width, int height, int colour) {
        for (int y = top; y < top + height; y++) {
            for (int x = left; x < left + width; x++) {
                picture.setRGB(x, y, colour);
            }
        }
    }
}
