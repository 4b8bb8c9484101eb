package org.sklad.barcodes;

import java.util.List;

/**
 * A symbol as vectors, whatever it is drawn on: all numbers are modules, and the quiet zone is inside. A writer multiplies by the
 * size of a module and by nothing else, and fills all bars in <em>one</em> path, so that no seam shows between them. The ground
 * is white and belongs to the symbol: bars on a dark page are not read.
 *
 * @param content what a reader gives back
 * @param width the quiet zone included
 * @param height the quiet zone and the captions included
 * @param bars the dark parts; they do not overlap
 * @param captions for EAN only; our own codes are printed in groups beside the symbol
 */
public record Symbol(
        Symbology symbology, String content, int width, int height, List<Rectangle> bars, List<Caption> captions) {
    public Symbol {
        bars = List.copyOf(bars);
        captions = List.copyOf(captions);
    }

    public double widthMm(double moduleMm) {
        return width * moduleMm;
    }

    public double heightMm(double moduleMm) {
        return height * moduleMm;
    }
}
