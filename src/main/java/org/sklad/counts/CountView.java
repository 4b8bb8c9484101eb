package org.sklad.counts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sklad.catalogue.Item;
import org.sklad.catalogue.Sku;

/**
 * A count with lines of it, and the items that they name.
 *
 * @param lines that were counted, by item
 * @param counted whether who asks has counted in it
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
