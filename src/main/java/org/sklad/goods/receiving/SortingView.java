package org.sklad.goods.receiving;

import java.util.List;
import java.util.Map;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.lots.Lot;

/**
 * A sorting with the goods found.
 *
 * @param sack the sorted lot
 * @param lines goods found, reversed lines included
 * @param items items of the sack and of the goods found
 */
public record SortingView(
        Sorting sorting, Consignment consignment, Lot sack, List<ConsignmentLine> lines, Map<Sku, Item> items) {
    public SortingView {
        lines = List.copyOf(lines);
        items = Map.copyOf(items);
    }

    /** The unsorted goods. */
    public Item item() {
        Item item = items.get(sack.sku());
        if (item == null) {
            throw new IllegalStateException("a sorting of nothing");
        }
        return item;
    }
}
