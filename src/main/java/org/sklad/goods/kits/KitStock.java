package org.sklad.goods.kits;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.classification.Sku;

/**
 * A kit with the usable stock of its parts at a place.
 *
 * @param parts parts of the composition in use, at least one
 * @param items the kit and its parts
 */
public record KitStock(Sku kit, List<PartStock> parts, Map<Sku, Item> items) {
    public KitStock {
        parts = List.copyOf(parts);
        items = Map.copyOf(items);
    }

    public Item item(Sku sku) {
        Item item = items.get(sku);
        if (item == null) {
            throw new IllegalArgumentException("no such part of this kit");
        }
        return item;
    }

    public Item item() {
        return item(kit);
    }

    public int version() {
        return parts.get(0).version();
    }

    /** Returns the number of kits that can be assembled now. */
    public long possible() {
        return limiting().kits();
    }

    /** Returns the part that runs out first. */
    public PartStock limiting() {
        return parts.stream().min(Comparator.comparing(PartStock::kits)).orElseThrow();
    }

    /** Returns the parts that are short for a number of kits. */
    List<PartStock> shortFor(long kits) {
        return parts.stream().filter(part -> part.missing(kits) > 0).toList();
    }
}
