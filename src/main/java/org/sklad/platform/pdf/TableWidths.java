package org.sklad.platform.pdf;

import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Widths of the columns of a table in millimetres, measured from their cells. While there is room, no word is broken, and short cells
 * stay in one line; what is left goes to the columns with longer cells.
 */
final class TableWidths {
    /** A longer word, such as a scanned code, is broken, so that the other columns keep their room. */
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
            for (String line : fonts.legible(cells.get(i)).split("\n", -1)) {
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

    /** Gives every column its words, then to the columns that lack little all of it, so that short cells stay in one line. */
    private double[] shared(double totalMm) {
        double[] widths = least.clone();
        double left = totalMm - sum(least);
        List<Integer> byLack = IntStream.range(0, widths.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> wished[i] - least[i]))
                .toList();
        for (int i = 0; left > 0 && i < byLack.size(); i++) {
            int column = byLack.get(i);
            double more = Math.min(wished[column] - least[column], left / (byLack.size() - i));
            widths[column] += more;
            left -= more;
        }
        double scale = totalMm / sum(widths);
        return DoubleStream.of(widths).map(each -> each * scale).toArray();
    }

    private static double sum(double[] all) {
        return DoubleStream.of(all).sum();
    }
}
