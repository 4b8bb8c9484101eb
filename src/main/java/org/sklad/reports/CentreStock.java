package org.sklad.reports;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sklad.catalogue.Category;
import org.sklad.centres.Centre;

/**
 * What stands in one centre, summed.
 *
 * @param categories those of which anything stands or is short there, in their order
 */
public record CentreStock(Centre centre, List<CategoryFigures> categories) {
    public CentreStock {
        categories = List.copyOf(categories);
    }

    static CentreStock of(Centre centre, List<CategoryRow> rows) {
        Map<Category, List<CategoryRow>> categories =
                rows.stream().collect(Collectors.groupingBy(CategoryRow::category, TreeMap::new, Collectors.toList()));
        return new CentreStock(
                centre,
                categories.entrySet().stream()
                        .map(each -> CategoryFigures.of(each.getKey(), each.getValue()))
                        .toList());
    }

    public Optional<CategoryFigures> of(Category category) {
        return categories.stream().filter(each -> each.category() == category).findFirst();
    }

    public long listed() {
        return categories.stream().mapToLong(CategoryFigures::listed).sum();
    }

    public long items() {
        return categories.stream().mapToLong(CategoryFigures::items).sum();
    }

    public long shortages() {
        return categories.stream().mapToLong(CategoryFigures::shortages).sum();
    }
}
