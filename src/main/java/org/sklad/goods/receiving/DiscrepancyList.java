package org.sklad.goods.receiving;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.classification.Sku;

/**
 * What a donor is told of a consignment.
 *
 * @param discrepancies by kind, then by item
 * @param items that they are of
 */
public record DiscrepancyList(Consignment consignment, List<Discrepancy> discrepancies, Map<Sku, Item> items) {
    public DiscrepancyList {
        discrepancies = List.copyOf(discrepancies);
        items = Map.copyOf(items);
    }

    public Item item(Discrepancy discrepancy) {
        return Optional.ofNullable(items.get(discrepancy.sku()))
                .orElseThrow(() -> new IllegalArgumentException("a discrepancy of another consignment"));
    }
}
