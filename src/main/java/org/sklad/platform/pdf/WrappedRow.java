package org.sklad.platform.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** A table row with wrapped cells. It is drawn whole or, if no page holds it, some lines at a time. */
record WrappedRow(List<WrappedText> cells, List<Double> widthsMm, double lineMm) {
    private static final double GAP_MM = DocumentLayout.CELL_GAP_MM;

    static WrappedRow of(Fonts fonts, Typeface face, double[] widthsMm, List<String> cells, double lineMm) {
        double size = DocumentLayout.TABLE_TEXT_MM;
        return new WrappedRow(
                IntStream.range(0, cells.size())
                        .mapToObj(i -> WrappedText.of(fonts, face, size, widthsMm[i] - GAP_MM, cells.get(i), false))
                        .toList(),
                DoubleStream.of(widthsMm).boxed().toList(),
                lineMm);
    }

    int lines() {
        return cells.stream().mapToInt(each -> each.lines().size()).max().orElse(1);
    }

    double tallMm(int lines) {
        return lines * lineMm + GAP_MM;
    }

    /** Returns how many lines fit. Each page takes at least one, or the row would never end. */
    int fitting(double roomMm) {
        return Math.max(1, (int) ((roomMm - GAP_MM) / lineMm));
    }

    /** Returns the lines from one to another, below the given point. */
    List<Mark> marks(int from, int until, double xMm, double yMm) {
        List<Mark> marks = new ArrayList<>();
        double x = xMm;
        for (int i = 0; i < cells.size(); x += widthsMm.get(i++)) {
            List<String> lines = cells.get(i).lines();
            double baseline = yMm + GAP_MM / 2 + DocumentLayout.TABLE_TEXT_MM * Typeface.ASCENT;
            for (int line = from; line < Math.min(until, lines.size()); line++, baseline += lineMm) {
                if (!lines.get(line).isEmpty()) {
                    marks.add(cells.get(i).mark(lines.get(line), x, widthsMm.get(i) - GAP_MM, baseline));
                }
            }
        }
        return marks;
    }
}
