package org.sklad.goods.catalogue;

import java.util.Map;
import org.sklad.goods.classification.Sku;

/** A composition with the items that it names. */
public record CompositionView(Composition composition, Map<Sku, Item> items) {
    public CompositionView {
        items = Map.copyOf(items);
    }

    public Item item(Sku sku) {
        Item item = items.get(sku);
        if (item == null) {
            throw new IllegalArgumentException("no such part of this kit");
        }
        return item;
    }
}
