package org.sklad.goods.openings;

import java.util.List;
import java.util.Map;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.classification.Sku;

/** An opening with all its lines and their items. */
public record OpeningView(Opening opening, List<OpeningLine> lines, Map<Sku, Item> items) {
    public OpeningView {
        lines = List.copyOf(lines);
        items = Map.copyOf(items);
    }

    public Item item(Sku sku) {
        Item item = items.get(sku);
        if (item == null) {
            throw new IllegalArgumentException("no such item in this opening");
        }
        return item;
    }
}
