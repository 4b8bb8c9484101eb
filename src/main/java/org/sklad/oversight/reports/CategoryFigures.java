package org.sklad.oversight.reports;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
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
public record CategoryFigures(Category category, long listed, long items, long shortages, List<StockAmount> amounts) {
    public CategoryFigures {
        amounts = List.copyOf(amounts);
    }

    /** Sums the figures of all items of the category that are in stock or short in a centre. */
    static CategoryFigures of(Category category, List<StockFigures> figures) {
        List<StockFigures> stored =
                figures.stream().filter(each -> each.onHand() > 0).toList();
        Map<Unit, List<StockFigures>> units =
                stored.stream().collect(Collectors.groupingBy(StockFigures::unit, TreeMap::new, Collectors.toList()));
        return new CategoryFigures(
                category,
                figures.size(),
                stored.size(),
                figures.stream().filter(StockFigures::isShort).count(),
                units.entrySet().stream()
                        .map(each -> StockAmount.of(each.getKey(), each.getValue()))
                        .toList());
    }
}
