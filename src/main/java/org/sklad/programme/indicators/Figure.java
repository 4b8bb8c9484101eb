package org.sklad.programme.indicators;

import java.util.List;

/**
 * The figure of an indicator in a period.
 *
 * @param breakdowns those of the indicator, then the months
 */
public record Figure(Indicator indicator, FigureCell total, List<Breakdown> breakdowns) {
    public Figure {
        breakdowns = List.copyOf(breakdowns);
    }

    /** The cells of a breakdown. They can add up to more than the total, if a record has several values. */
    public record Breakdown(Dimension dimension, List<FigureCell> cells) {
        public Breakdown {
            cells = List.copyOf(cells);
        }
    }

    /** Returns the cells of a breakdown. */
    public List<FigureCell> cells(Dimension dimension) {
        return breakdowns.stream()
                .filter(each -> each.dimension() == dimension)
                .flatMap(each -> each.cells().stream())
                .toList();
    }
}
