package org.sklad.oversight.reports;

import java.util.List;
import org.sklad.goods.classification.Category;
import org.sklad.goods.classification.Unit;
import org.sklad.goods.planning.Figures;

/**
 * What stands of a category in a centre.
 *
 * @param listed how many different items are in stock or short
 * @param items how many different items are in stock
 * @param shortages how many items are short, those that are gone included
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

    /** @param shortages the items of the category that are short in the centre */
    static CategoryFigures of(Category category, List<CategoryRow> rows, List<Figures> shortages) {
        long items = rows.stream().mapToLong(CategoryRow::items).sum();
        return new CategoryFigures(
                category,
                items + shortages.stream().filter(each -> each.onHand() == 0).count(),
                items,
                shortages.size(),
                rows.stream()
                        .filter(row -> row.items() > 0)
                        .map(row -> new Amount(row.unit(), row.quantity(), row.available()))
                        .toList());
    }
}
