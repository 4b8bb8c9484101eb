package org.sklad.labels;

/**
 * By how much a printer's tray shifts and stretches what it prints, as its calibration page tells. Positions are corrected; the
 * modules of symbols stay whole dots.
 *
 * @param rightMm what is printed is moved to the right; negative: to the left
 * @param downMm and down
 * @param stretchX positions across are multiplied by it
 * @param stretchY and positions down
 */
public record Calibration(double rightMm, double downMm, double stretchX, double stretchY) {
    /** A printer that prints as it should. */
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
