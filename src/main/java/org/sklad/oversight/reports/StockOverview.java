package org.sklad.oversight.reports;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.sklad.goods.classification.Category;

/**
 * The stock of several centres, in the order of their codes, with its expiry. Read by itself, after the
 * {@link Overview}, because it sums all stock.
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

    /** The number of lots that expire on each of the next 90 days. */
    public Map<LocalDate, Long> expiring() {
        return centres.stream()
                .flatMap(centre -> centre.expiring().entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Long::sum, TreeMap::new));
    }

    /** The categories with stock or a shortage in any centre, in their order. */
    public List<Category> categories() {
        return centres.stream()
                .flatMap(centre -> centre.categories().stream())
                .map(CategoryFigures::category)
                .distinct()
                .sorted()
                .toList();
    }
}
