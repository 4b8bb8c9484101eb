package org.sklad.barcodes;

/** A rectangle in modules, measured from the upper left corner of the symbol with its quiet zone; x to the right, y down. */
public record Rectangle(int x, int y, int width, int height) {
    public Rectangle {
        if (x < 0 || y < 0 || width < 1 || height < 1) {
            throw new IllegalArgumentException("not a rectangle in a symbol");
        }
    }
}
