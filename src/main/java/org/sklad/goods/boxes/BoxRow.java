package org.sklad.goods.boxes;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.Skus;
import org.sklad.goods.classification.Sku;

/**
 * A box in the list.
 *
 * @param item one of its items; empty for an empty box
 */
public record BoxRow(Box box, Optional<Item> item) {
    /** Names the items of these boxes, with one statement. */
    static List<BoxRow> of(Handle handle, List<Box> boxes) {
        Set<Sku> skus = boxes.stream()
                .map(Box::sku)
                .filter(sku -> !sku.isEmpty())
                .map(Sku::new)
                .collect(Collectors.toSet());
        Map<Sku, Item> items = Skus.named(handle, skus);
        return boxes.stream().map(box -> new BoxRow(box, box.item(items))).toList();
    }
}
