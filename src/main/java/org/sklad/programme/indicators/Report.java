package org.sklad.programme.indicators;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sklad.platform.lists.Shown;

/**
 * The figures of a set for a reader. Page, files and API show the same report.
 *
 * @param code of the set
 * @param suppressed true for a reader from whom small counts are hidden
 * @param names names of topics and institutions by code
 */
public record Report(
        String code,
        IndicatorSet set,
        Period period,
        Scope scope,
        boolean suppressed,
        List<Figure> figures,
        Map<Dimension, Map<String, Shown>> names) {
    public Report {
        figures = List.copyOf(figures);
        names = Map.copyOf(names);
    }

    /** Returns each count as a line: the figure, its breakdowns, its months, then the next figure. */
    List<FigureLine> lines() {
        List<FigureLine> lines = new ArrayList<>();
        for (Figure figure : figures) {
            lines.add(FigureLine.whole(lines.size(), figure));
            for (Figure.Breakdown breakdown : figure.breakdowns()) {
                for (FigureCell cell : breakdown.cells()) {
                    lines.add(FigureLine.part(lines.size(), figure, breakdown.dimension(), cell, this));
                }
            }
        }
        return lines;
    }

    /** Returns at most so many lines after a place. */
    List<FigureLine> lines(String after, int limit) {
        return lines().stream()
                .filter(each -> each.key().compareTo(after) > 0)
                .limit(limit)
                .toList();
    }
}
