package org.sklad.platform.pdf;

import java.util.List;
import java.util.stream.Stream;

/**
 * Widths of the columns of a table in millimetres, from what stands in them. While there is room, no word is broken; what is left goes to
 * the columns with longer cells.
 */
final class TableWidths {
    /** A longer word, such as what a scanner read, is broken rather than to narrow all other columns. */
    private static final double WIDEST_WORD_MM = 45;

    private static final double WIDEST_CELL_MM = 75;

    private final Fonts fonts;
    private final double gapMm;
    private final double[] least;
    private final double[] wished;

    private TableWidths(Fonts fonts, double gapMm, int columns) {
        this.fonts = fonts;
        this.gapMm = gapMm;
        this.least = new double[columns];
        this.wished = new double[columns];
    }

    /**
     * Returns the widths.
     *
     * @param totalMm their sum
     * @param gapMm free room in each cell
     */
    static double[] of(Fonts fonts, double totalMm, double gapMm, List<String> heads, List<List<String>> rows) {
        TableWidths widths = new TableWidths(fonts, gapMm, heads.size());
        widths.add(Typeface.BOLD, heads);
        rows.forEach(row -> widths.add(Typeface.REGULAR, row));
        return widths.shared(totalMm);
    }

    private void add(Typeface face, List<String> cells) {
        for (int i = 0; i < least.length; i++) {
            for (String line : fonts.printable(cells.get(i)).split("\n", -1)) {
                double word = Stream.of(line.split(" ", -1))
                        .mapToDouble(each -> width(face, each))
                        .max()
                        .orElse(0);
                least[i] = Math.max(least[i], Math.min(word, WIDEST_WORD_MM) + gapMm);
                wished[i] = Math.max(wished[i], Math.min(width(face, line), WIDEST_CELL_MM) + gapMm);
            }
        }
    }

    private double width(Typeface face, String text) {
        return fonts.widthMm(face, text, DocumentLayout.TABLE_TEXT_MM);
    }

    private double[] shared(double totalMm) {
        double needed = sum(least);
        double more = sum(wished) - needed;
        double[] widths = new double[least.length];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = needed >= totalMm || more == 0
                    ? least[i] / needed * totalMm
                    : least[i] + (wished[i] - least[i]) / more * (totalMm - needed);
        }
        return widths;
    }

    private static double sum(double[] all) {
        double sum = 0;
        for (double each : all) {
            sum += each;
        }
        return sum;
    }
}
