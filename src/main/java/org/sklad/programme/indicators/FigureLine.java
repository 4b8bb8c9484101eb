package org.sklad.programme.indicators;

import java.util.Locale;
import java.util.Optional;
import org.sklad.platform.lists.Shown;

/**
 * A count of a report.
 *
 * @param key its place in the report
 * @param dimension empty for a whole figure
 * @param value the value of the dimension, as people read it
 */
record FigureLine(String key, Indicator indicator, Optional<Dimension> dimension, Shown value, FigureCell cell) {
    static FigureLine whole(int place, Figure figure) {
        return new FigureLine(key(place), figure.indicator(), Optional.empty(), FigureWords.whole(), figure.total());
    }

    static FigureLine part(int place, Figure figure, Dimension dimension, FigureCell cell, Report report) {
        return new FigureLine(
                key(place),
                figure.indicator(),
                Optional.of(dimension),
                FigureWords.of(figure.indicator(), dimension, cell.value(), report),
                cell);
    }

    private static String key(int place) {
        return String.format(Locale.ROOT, "%06d", place);
    }
}
