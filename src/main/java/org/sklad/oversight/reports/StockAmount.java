package org.sklad.oversight.reports;

import java.util.List;
import org.sklad.goods.classification.Unit;
import org.sklad.goods.planning.StockFigures;

/**
 * The stock of all items of a category that have the same unit, in a centre.
 *
 * @param available part that can be handed out today
 */
public record StockAmount(Unit unit, long quantity, long available) {
    static StockAmount of(Unit unit, List<StockFigures> figures) {
        return new StockAmount(
                unit,
                figures.stream().mapToLong(StockFigures::onHand).sum(),
                figures.stream().mapToLong(StockFigures::available).sum());
    }
}
