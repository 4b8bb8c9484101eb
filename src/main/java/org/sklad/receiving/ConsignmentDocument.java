package org.sklad.receiving;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sklad.catalogue.Item;
import org.sklad.catalogue.Sku;
import org.sklad.stock.ScannedList;

/**
 * A consignment as its page shows it.
 *
 * @param goods what came, a page of it
 * @param differences where something was announced: the items of which more or less came
 * @param items that differ
 */
public record ConsignmentDocument(
        Consignment consignment, ScannedList goods, List<Difference> differences, Map<Sku, Item> items) {
    public ConsignmentDocument {
        differences = List.copyOf(differences);
        items = Map.copyOf(items);
    }

    public Item item(Difference difference) {
        return Optional.ofNullable(items.get(difference.sku()))
                .orElseThrow(() -> new IllegalArgumentException("a difference of another consignment"));
    }
}
