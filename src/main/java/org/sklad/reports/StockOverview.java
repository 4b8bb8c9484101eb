package org.sklad.reports;

import java.util.List;
import java.util.function.ToLongFunction;
import org.sklad.catalogue.Category;

/**
 * What stands in several centres, in the order of their codes. All that stands there has to be summed for it, so that it is asked for
 * by itself, after the {@link Overview}.
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
