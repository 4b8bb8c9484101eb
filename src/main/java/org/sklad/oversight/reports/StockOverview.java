package org.sklad.oversight.reports;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.sklad.goods.classification.Category;

/**
 * What stands in several centres, in the order of their codes, and which of it expires. All that stands there has to be summed for it,
 * so that it is asked for by itself, after the {@link Overview}.
 */
public record StockOverview(List<CentreStock> centres) {
    public StockOverview {
        centres = List.copyOf(centres);
    }

    public boolean isOfOneCentre() {
        return centres.size() == 1;
    }

    public long sum(ToLongFunction<CentreStock> figure) {
        return centres.stream().mapToLong(figure).sum();
    }

    /** How many lots expire on each day of the next 90. */
    public Map<LocalDate, Long> expiring() {
        return centres.stream()
                .flatMap(centre -> centre.expiring().entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Long::sum, TreeMap::new));
    }

    /** The categories of which anything stands or is short anywhere, in their order. */
    public List<Category> categories() {
        return centres.stream()
                .flatMap(centre -> centre.categories().stream())
                .map(CategoryFigures::category)
                .distinct()
                .sorted()
                .toList();
    }
}
