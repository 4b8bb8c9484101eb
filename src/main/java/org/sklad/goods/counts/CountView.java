package org.sklad.goods.counts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.classification.Sku;

/**
 * A count with some of its lines and their items.
 *
 * @param lines counted lines, by item
 * @param counted whether the operator has counted in it
 */
public record CountView(Count count, List<CountLine> lines, Map<Sku, Item> items, CountTotals totals, boolean counted) {
    public CountView {
        lines = List.copyOf(lines);
        items = Map.copyOf(items);
    }

    public Item item(CountLine line) {
        return Optional.ofNullable(items.get(line.sku()))
                .orElseThrow(() -> new IllegalArgumentException("a line of another count"));
    }
}
