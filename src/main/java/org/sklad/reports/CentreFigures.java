package org.sklad.reports;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sklad.catalogue.Category;
import org.sklad.centres.Centre;
import org.sklad.repairs.ListedOrder;

/**
 * The figures of one centre.
 *
 * @param today in its zone
 * @param stock by category, in their order
 * @param expired how many lots that stand there are past their date
 * @param expiring how many have their last day on each of the next 90; days without are left out
 * @param handouts how many on each of the last 30 days, what was taken back left out; days without are left out
 * @param open how many repairs are not finished
 * @param overdue how many of these are
 */
public record CentreFigures(
        Centre centre,
        LocalDate today,
        List<CategoryFigures> stock,
        long expired,
        Map<LocalDate, Long> expiring,
        Map<LocalDate, Long> handouts,
        long open,
        long overdue) {
    private static final String BEFORE = "";

    public CentreFigures {
        stock = List.copyOf(stock);
        expiring = Map.copyOf(expiring);
        handouts = Map.copyOf(handouts);
    }

    static CentreFigures of(
            Centre centre,
            LocalDate today,
            List<CategoryRow> stock,
            Map<String, Long> expiring,
            Map<String, Long> handouts,
            List<ListedOrder> open) {
        Map<Category, List<CategoryRow>> categories =
                stock.stream().collect(Collectors.groupingBy(CategoryRow::category, TreeMap::new, Collectors.toList()));
        return new CentreFigures(
                centre,
                today,
                categories.entrySet().stream()
                        .map(each -> CategoryFigures.of(each.getKey(), each.getValue()))
                        .toList(),
                expiring.getOrDefault(BEFORE, 0L),
                byDate(expiring),
                byDate(handouts),
                open.size(),
                open.stream().filter(each -> each.clocks().isOverdue()).count());
    }

    private static Map<LocalDate, Long> byDate(Map<String, Long> days) {
        return days.entrySet().stream()
                .filter(each -> !each.getKey().equals(BEFORE))
                .collect(Collectors.toMap(each -> LocalDate.parse(each.getKey()), Map.Entry::getValue));
    }

    public Optional<CategoryFigures> of(Category category) {
        return stock.stream().filter(each -> each.category() == category).findFirst();
    }

    public long listed() {
        return stock.stream().mapToLong(CategoryFigures::listed).sum();
    }

    public long items() {
        return stock.stream().mapToLong(CategoryFigures::items).sum();
    }

    public long shortages() {
        return stock.stream().mapToLong(CategoryFigures::shortages).sum();
    }

    /** How many lots expire within the window. */
    public long expiring(ExpiryWindow window) {
        return window == ExpiryWindow.EXPIRED
                ? expired
                : expiring.entrySet().stream()
                        .filter(each -> window.holds(each.getKey(), today))
                        .mapToLong(Map.Entry::getValue)
                        .sum();
    }

    public long handoutsOn(LocalDate day) {
        return handouts.getOrDefault(day, 0L);
    }

    /** How many handouts in all of the last 30 days. */
    public long handedOut() {
        return handouts.values().stream().mapToLong(each -> each).sum();
    }

    boolean isEmpty() {
        return stock.isEmpty() && handouts.isEmpty() && open == 0;
    }
}
