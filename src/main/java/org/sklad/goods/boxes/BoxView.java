package org.sklad.goods.boxes;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.Skus;
import org.sklad.goods.classification.Sku;

/** A box and its contents, latest arrival first. */
public record BoxView(Box box, List<BoxedLot> lots, Map<Sku, Item> items) {
    public BoxView {
        lots = List.copyOf(lots);
        items = Map.copyOf(items);
    }

    static BoxView of(Handle handle, Box box) {
        List<BoxedLot> lots = handle.attach(BoxActDao.class).contents(box.code());
        return new BoxView(
                box, lots, Skus.named(handle, lots.stream().map(BoxedLot::sku).collect(Collectors.toSet())));
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
