package org.sklad.goods.boxes;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.classification.Sku;

/** A box and what is in it, what came in last first. */
public record BoxView(Box box, List<BoxedLot> lots, Map<Sku, Item> items) {
    public BoxView {
        lots = List.copyOf(lots);
        items = Map.copyOf(items);
    }

    public Item item(BoxedLot lot) {
        return Optional.ofNullable(items.get(lot.sku()))
                .orElseThrow(() -> new IllegalArgumentException("goods of another box"));
    }

    /** Smallest units of all items together, as they are counted by hand. */
    public long units() {
        return lots.stream().mapToLong(BoxedLot::quantity).sum();
    }
}
