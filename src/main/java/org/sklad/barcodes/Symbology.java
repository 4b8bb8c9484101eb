package org.sklad.barcodes;

/**
 * The symbols that we draw, with the quiet zone in modules and the module size (X-dimension) in millimetres. The figures for EAN
 * and GS1 DataMatrix are from the GS1 General Specifications (symbol specification table 6, regulated healthcare, which is also
 * the widest common range). For the plain symbols the quiet zone is the standard's, and the size is our choice, based on cheap
 * scanners and phones.
 */
public enum Symbology {
    CODE_128(10, 10, 0, 0.25, 0.339, 1.016),
    EAN_13(11, 7, 0, 0.264, 0.33, 0.66),
    EAN_8(7, 7, 0, 0.264, 0.33, 0.66),
    QR(4, 4, 4, 0.33, 0.5, 2),
    DATA_MATRIX(1, 1, 1, 0.254, 0.38, 2.2),
    GS1_DATA_MATRIX(1, 1, 1, 0.254, 0.38, 0.495);

    private final int left;
    private final int right;
    private final int aboveAndBelow;
    private final double smallestMm;
    private final double targetMm;
    private final double largestMm;

    Symbology(int left, int right, int aboveAndBelow, double smallestMm, double targetMm, double largestMm) {
        this.left = left;
        this.right = right;
        this.aboveAndBelow = aboveAndBelow;
        this.smallestMm = smallestMm;
        this.targetMm = targetMm;
        this.largestMm = largestMm;
    }

    /** Returns the white modules on the left. */
    public int left() {
        return left;
    }

    /** Returns the white modules on the right. */
    public int right() {
        return right;
    }

    /** Returns the white modules above, and the same number below. */
    public int aboveAndBelow() {
        return aboveAndBelow;
    }

    public double smallestMm() {
        return smallestMm;
    }

    public double targetMm() {
        return targetMm;
    }

    public double largestMm() {
        return largestMm;
    }
}
