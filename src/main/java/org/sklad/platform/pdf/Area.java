package org.sklad.platform.pdf;

/** A rectangle in millimetres from the upper left corner of the paper; x to the right, y down. */
public record Area(double xMm, double yMm, double widthMm, double heightMm) {
    public Area {
        if (!(widthMm > 0 && heightMm > 0)) {
            throw new IllegalArgumentException("not an area");
        }
    }

    Area movedBy(double dxMm, double dyMm) {
        return new Area(xMm + dxMm, yMm + dyMm, widthMm, heightMm);
    }
}
