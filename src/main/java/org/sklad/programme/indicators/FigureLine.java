package org.sklad.programme.indicators;

import java.util.Optional;
import org.sklad.platform.lists.Shown;

/**
 * A count of a report.
 *
 * @param key its place in the report
 * @param dimension empty for a whole figure
 * @param value the value of the dimension, as people read it
 */
record FigureLine(String key, Indicator indicator, Optional<Dimension> dimension, Shown value, FigureCell cell) {}
