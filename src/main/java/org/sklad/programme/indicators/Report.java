package org.sklad.programme.indicators;

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
}
