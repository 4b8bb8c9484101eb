package org.sklad.labels;

/**
 * The shift and stretch of a printer's tray, as measured on its calibration page. Positions are corrected; the modules of symbols
 * stay whole dots.
 *
 * @param rightMm shift to the right; negative to the left
 * @param downMm shift down; negative up
 * @param stretchX factor for horizontal positions
 * @param stretchY factor for vertical positions
 */
public record Calibration(double rightMm, double downMm, double stretchX, double stretchY) {
    /** A printer without shift or stretch. */
    public static final Calibration NONE = new Calibration(0, 0, 1, 1);

    private static final double FARTHEST_MM = 10;
    private static final double SMALLEST = 0.95;
    private static final double LARGEST = 1.05;

    public Calibration {
        if (!(Math.abs(rightMm) <= FARTHEST_MM && Math.abs(downMm) <= FARTHEST_MM)) {
            throw new IllegalArgumentException("moved by at most 10 mm");
        }
        if (!(stretchX >= SMALLEST && stretchX <= LARGEST && stretchY >= SMALLEST && stretchY <= LARGEST)) {
            throw new IllegalArgumentException("stretched by at most 5 %");
        }
    }

    double x(double mm) {
        return mm * stretchX + rightMm;
    }

    double y(double mm) {
        return mm * stretchY + downMm;
    }
}
