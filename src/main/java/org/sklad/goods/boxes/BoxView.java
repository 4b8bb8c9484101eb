package org.sklad.goods.boxes;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.classification.Sku;

/** A box and its contents, latest arrival first. */
public record BoxView(Box box, List<BoxedLot> lots, Map<Sku, Item> items) {
    public BoxView {
        lots = List.copyOf(lots);
        items = Map.copyOf(items);
    }

    public Item item(BoxedLot lot) {
        return Optional.ofNullable(items.get(lot.sku()))
                .orElseThrow(() -> new IllegalArgumentException("goods of another box"));
    }

    /** Returns the smallest units of all items together, as a person counts them by hand. */
    public long units() {
        return lots.stream().mapToLong(BoxedLot::quantity).sum();
    }
}
