package org.sklad.barcodes;

/**
 * A module as a whole number of printer dots, at least one. A fraction would make bars of one width differ, and scanners fail on
 * uneven bars before they fail on small ones.
 *
 * @param dpi dots per inch, as in the printer's data sheet: 203, 300, 600. At 203 dpi a dot is 25.4/203 mm, not 1/8 mm
 */
public record ModuleSize(int dots, int dpi) {
    private static final double INCH_MM = 25.4;

    /** Tolerance for rounded sizes in tables: six dots at 600 dpi are the 0.254 mm that GS1 allows. */
    private static final double ROUNDED_MM = 0.0005;

    /** One dot of the coarsest printer is still within the narrowest range that a symbology allows. */
    private static final int COARSEST_DPI = 150;

    public ModuleSize {
        if (dots < 1 || dpi < COARSEST_DPI) {
            throw new IllegalArgumentException("at least one dot, and " + COARSEST_DPI + " dots an inch");
        }
    }

    /** Returns the number of dots nearest to the wanted size among those that the symbology allows. */
    public static ModuleSize nearest(double wantedMm, Symbology symbology, int dpi) {
        double dotMm = new ModuleSize(1, dpi).mm();
        int fewest = (int) Math.ceil((symbology.smallestMm() - ROUNDED_MM) / dotMm);
        int most = (int) Math.floor((symbology.largestMm() + ROUNDED_MM) / dotMm);
        int wanted = (int) Math.round(Math.min(wantedMm, symbology.largestMm()) / dotMm);
        return new ModuleSize(Math.max(fewest, Math.min(most, wanted)), dpi);
    }

    public double mm() {
        return dots * INCH_MM / dpi;
    }
}
