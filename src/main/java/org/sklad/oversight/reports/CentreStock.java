package org.sklad.oversight.reports;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sklad.centres.places.Centre;
import org.sklad.goods.classification.Category;
import org.sklad.goods.planning.StockFigures;

/**
 * The stock of one centre, summed.
 *
 * @param today in the centre's time zone
 * @param categories categories that have stock or a shortage in the centre, in their order
 * @param expired number of lots in stock that are past their date
 * @param expiring number of lots whose last day is each of the next 90 days; days without are left out
 */
public record CentreStock(
        Centre centre, LocalDate today, List<CategoryFigures> categories, long expired, Map<LocalDate, Long> expiring) {
    private static final String BEFORE = "";

    public CentreStock {
        categories = List.copyOf(categories);
        expiring = Map.copyOf(expiring);
    }

    /** Builds the sums from the figures of all items that are in stock or short in the centre. */
    static CentreStock of(Centre centre, LocalDate today, List<StockFigures> figures, Map<String, Long> days) {
        Map<Category, List<StockFigures>> categories = figures.stream()
                .collect(Collectors.groupingBy(StockFigures::category, TreeMap::new, Collectors.toList()));
        return new CentreStock(
                centre,
                today,
                categories.entrySet().stream()
                        .map(each -> CategoryFigures.of(each.getKey(), each.getValue()))
                        .toList(),
                days.getOrDefault(BEFORE, 0L),
                days.entrySet().stream()
                        .filter(each -> !each.getKey().equals(BEFORE))
                        .collect(Collectors.toMap(each -> LocalDate.parse(each.getKey()), Map.Entry::getValue)));
    }

    /** The number of lots that expire within the window. */
    public long expiring(ExpiryWindow window) {
        return window == ExpiryWindow.EXPIRED
                ? expired
                : expiring.entrySet().stream()
                        .filter(each -> window.holds(each.getKey(), today))
                        .mapToLong(Map.Entry::getValue)
                        .sum();
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
