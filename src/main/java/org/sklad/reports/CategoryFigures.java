package org.sklad.reports;

import java.util.List;
import org.sklad.catalogue.Category;
import org.sklad.catalogue.Unit;

/**
 * What stands of a category in a centre.
 *
 * @param listed how many different items stand there or were handed out of late
 * @param items how many different items stand there
 * @param shortages of how many items there is not enough, those that are gone included
 * @param amounts how much stands there, by the unit in which it is counted
 */
public record CategoryFigures(Category category, long listed, long items, long shortages, List<Amount> amounts) {
    public CategoryFigures {
        amounts = List.copyOf(amounts);
    }

    /**
     * So much in one unit.
     *
     * @param available how much of it may be given today
     */
    public record Amount(Unit unit, long quantity, long available) {}

    static CategoryFigures of(Category category, List<CategoryRow> rows) {
        return new CategoryFigures(
                category,
                rows.stream().mapToLong(CategoryRow::listed).sum(),
                rows.stream().mapToLong(CategoryRow::items).sum(),
                rows.stream().mapToLong(CategoryRow::shortages).sum(),
                rows.stream()
                        .map(row -> new Amount(row.unit(), row.quantity(), row.available()))
                        .toList());
    }
}
