package org.sklad.oversight.reports;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    static CentreStock of(
            Centre centre,
            LocalDate today,
            List<CategoryRow> rows,
            List<StockFigures> shortages,
            Map<String, Long> days) {
        Map<Category, List<CategoryRow>> stored =
                rows.stream().filter(row -> row.items() > 0).collect(Collectors.groupingBy(CategoryRow::category));
        Map<Category, List<StockFigures>> lacking =
                shortages.stream().collect(Collectors.groupingBy(StockFigures::category));
        return new CentreStock(
                centre,
                today,
                Stream.concat(stored.keySet().stream(), lacking.keySet().stream())
                        .distinct()
                        .sorted()
                        .map(each -> CategoryFigures.of(
                                each, stored.getOrDefault(each, List.of()), lacking.getOrDefault(each, List.of())))
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
