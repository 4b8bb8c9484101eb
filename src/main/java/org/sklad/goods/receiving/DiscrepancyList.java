package org.sklad.goods.receiving;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.classification.Sku;

/**
 * Report to a donor about differences in a consignment.
 *
 * @param discrepancies discrepancies by kind, then by item
 * @param items items of the discrepancies
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
