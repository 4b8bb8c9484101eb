package org.sklad.goods.counts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.classification.Sku;

/**
 * A count as shown in its scan mode.
 *
 * @param latest line of the operator's latest scan
 * @param recounts some of the lines that must be counted again
 */
public record CountAtWork(Count count, Optional<CountLine> latest, List<CountLine> recounts, Map<Sku, Item> items) {
    public CountAtWork {
        recounts = List.copyOf(recounts);
        items = Map.copyOf(items);
    }

    public Item item(CountLine line) {
        return Optional.ofNullable(items.get(line.sku()))
                .orElseThrow(() -> new IllegalArgumentException("a line of another count"));
    }
}
