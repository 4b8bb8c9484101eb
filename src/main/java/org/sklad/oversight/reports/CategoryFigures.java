package org.sklad.oversight.reports;

import java.util.List;
import org.sklad.goods.classification.Category;
import org.sklad.goods.classification.Unit;
import org.sklad.goods.planning.StockFigures;

/**
 * The stock of a category in a centre.
 *
 * @param listed number of different items that are in stock or short
 * @param items number of different items in stock
 * @param shortages number of short items, including those out of stock
 * @param amounts stock by unit
 */
public record CategoryFigures(Category category, long listed, long items, long shortages, List<Amount> amounts) {
    public CategoryFigures {
        amounts = List.copyOf(amounts);
    }

    /**
     * The stock in one unit.
     *
     * @param available part that can be handed out today
     */
    public record Amount(Unit unit, long quantity, long available) {}

    /**
     * Builds the figures of a category.
     *
     * @param shortages items of the category that are short in the centre
     */
    static CategoryFigures of(Category category, List<CategoryRow> rows, List<StockFigures> shortages) {
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
