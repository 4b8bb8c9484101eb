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
 * @param here some of the items that should be where people count now and are not counted yet
 * @param moreHere true if there are more of these items
 * @param items the items of the lines to recount, and the item of a count of one item
 */
public record CountAtWork(
        Count count,
        Optional<CountLine> latest,
        List<CountLine> recounts,
        List<ItemHere> here,
        boolean moreHere,
        Map<Sku, Item> items) {
    /** Maximum number of items on a page. Readers take one more. */
    static final int MOST_HERE = 40;

    public CountAtWork {
        recounts = List.copyOf(recounts);
        here = List.copyOf(here);
        items = Map.copyOf(items);
    }

    public Item item(CountLine line) {
        return Optional.ofNullable(items.get(line.sku()))
                .orElseThrow(() -> new IllegalArgumentException("a line of another count"));
    }
}
