package org.sklad.labels;

import java.util.List;
import org.sklad.barcodes.ModuleSize;
import org.sklad.barcodes.Symbol;
import org.sklad.platform.pdf.Mark;

/** A label after layout, in millimetres from its upper left corner. */
record PlacedLabel(List<Mark.Text> texts, List<PlacedSymbol> symbols) {
    PlacedLabel {
        texts = List.copyOf(texts);
        symbols = List.copyOf(symbols);
    }

    /**
     * A symbol whose module is a whole number of dots.
     *
     * @param xMm the left edge of its quiet zone
     * @param yMm the upper edge of its quiet zone
     */
    record PlacedSymbol(Symbol symbol, ModuleSize module, double xMm, double yMm) {}
}
