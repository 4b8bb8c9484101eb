package org.sklad.programme.indicators;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The counts of a report as lines: a figure, its breakdowns, its months, then the next figure. */
final class FigureLines {
    private FigureLines() {}

    static List<FigureLine> of(Report report) {
        List<FigureLine> lines = new ArrayList<>();
        for (Figure figure : report.figures()) {
            lines.add(new FigureLine(
                    key(lines), figure.indicator(), Optional.empty(), FigureWords.whole(), figure.total()));
            for (Figure.Breakdown breakdown : figure.breakdowns()) {
                for (FigureCell cell : breakdown.cells()) {
                    lines.add(new FigureLine(
                            key(lines),
                            figure.indicator(),
                            Optional.of(breakdown.dimension()),
                            FigureWords.of(figure.indicator(), breakdown.dimension(), cell.value(), report),
                            cell));
                }
            }
        }
        return lines;
    }

    private static String key(List<FigureLine> before) {
        return String.format(Locale.ROOT, "%06d", before.size());
    }
}
