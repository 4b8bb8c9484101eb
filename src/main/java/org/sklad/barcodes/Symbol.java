package org.sklad.barcodes;

import java.util.List;

/**
 * A symbol as vectors for any output. All numbers are modules, and the quiet zone is inside. A writer only multiplies by the size
 * of a module, and fills all bars in <em>one</em> path so that no seam shows between them. The white background belongs to the
 * symbol, because scanners cannot read bars on a dark page.
 *
 * @param content the text that a reader returns
 * @param width the width with the quiet zone
 * @param height the height with the quiet zone and the captions
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
